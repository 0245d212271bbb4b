"""The entry that gunicorn loads: `gunicorn config.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application
from django.db.backends.signals import connection_created

from config.serving import limit_statements

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

connection_created.connect(limit_statements)
application = get_wsgi_application()
