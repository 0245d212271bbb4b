"""What gunicorn loads: `gunicorn benchmarks.naive.application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.naive.settings"
application = get_wsgi_application()
