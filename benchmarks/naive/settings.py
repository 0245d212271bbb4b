"""Settings of a small Django REST project, on the database of the run."""

from config.environment import secret
from config.postgres.url import read_url

SECRET_KEY = secret("SECRET_KEY")
ALLOWED_HOSTS = ["127.0.0.1"]
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "django_filters"]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"]
ROOT_URLCONF = "benchmarks.naive.urls"
DATABASES = {
    "default": {**read_url(secret("DATABASE_URL")), "ENGINE": "django.db.backends.postgresql", "CONN_MAX_AGE": 60}
}
USE_TZ = True
