"""The entry that gunicorn loads: `gunicorn config.wsgi`."""

import os

from django.core.signals import request_started
from django.core.wsgi import get_wsgi_application
from django.db.backends.signals import connection_created

from config.serving import limit_sending, limit_statements

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

connection_created.connect(limit_statements)
request_started.connect(limit_sending)
application = get_wsgi_application()
