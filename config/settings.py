"""Settings of the site, read top to bottom; docs/reference/settings.md describes every variable.

Without DATABASE_URL this is a *local site*: an embedded PostgreSQL and a generated secret, both kept in files that git
ignores. With it, every secret must be given.
"""

from pathlib import Path
from urllib.parse import urlsplit

from config.environment import BadSetting, boolean, kept_secret, number, secret, text
from config.postgres.url import read_url

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = boolean("DEBUG", default=False)
DATABASE_URL = secret("DATABASE_URL")
LOCAL_SITE = not DATABASE_URL

SECRET_KEY = secret("SECRET_KEY")
if not SECRET_KEY and (LOCAL_SITE or DEBUG):
    SECRET_KEY = kept_secret(BASE_DIR / ".secret-key")
if not SECRET_KEY:
    raise BadSetting("SECRET_KEY is not set, give it (or SECRET_KEY_FILE) at least 50 random characters.")

DEFAULT_SITE_URL = "http://127.0.0.1:8000"
SITE_URL = text("SITE_URL", default=DEFAULT_SITE_URL).rstrip("/")
SITE = urlsplit(SITE_URL)
if SITE.scheme not in ("http", "https") or not SITE.hostname or SITE.path:
    raise BadSetting(f"Unexpected value SITE_URL={SITE_URL}, use one like 'https://annals.example.org'.")
ALLOWED_HOSTS = [SITE.hostname, "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [SITE_URL]

HTTPS = SITE.scheme == "https"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
if HTTPS:
    # The reverse proxy that ends TLS must set this header itself and drop a client's.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

INSTALLED_APPS = [
    "explorer",
    "incidents",
    "events",
    "actors",
    "locations",
    "sources",
    "accounts",
    "config",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "pgtrigger",
    "pghistory",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "config.middleware.Reads",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "pghistory.middleware.HistoryMiddleware",
]
# Who reads changes nothing, so nobody asks for a reader's session.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

# An incident's page at the desk sends every part of the record: a long one has some two thousand fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# A connection is kept between requests and checked before it is used again: measured faster than a pool.
DATABASES = {
    "default": {
        **read_url(DATABASE_URL),
        "ENGINE": "config.postgres",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True

# A local site serves static files from where they lie; any other one collects them first (`manage.py collectstatic`).
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "static-root"
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = LOCAL_SITE or DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOCAL_SITE or DEBUG
        else "config.static.StaticStorage",
    },
}

# Where the files of frozen releases are kept; whoever backs up the database backs this up as well.
RELEASES_DIR = Path(text("RELEASES_DIR") or BASE_DIR / "releases")

# Of one client, in each process; 0 is no limit.
REQUESTS_A_MINUTE = number("REQUESTS_A_MINUTE", default=1200)
# A statement of a request that takes longer is ended, and the client told how to ask for less; downloads are not.
STATEMENT_SECONDS = number("STATEMENT_SECONDS", default=10)
# Each holds a thread, so there are fewer of them than a process has threads.
DOWNLOADS_AT_ONCE = number("DOWNLOADS_AT_ONCE", default=3)
# So long a client may take nothing of its answer.
SEND_SECONDS = number("SEND_SECONDS", default=60)

REST_FRAMEWORK = {
    # The API is read without an account; no session, so no CSRF surprises.
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_RENDERER_CLASSES": ["events.api.renderers.JSONRenderer"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "events.api.renderers.Negotiation",
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "events.api.schema.Operations",
    "EXCEPTION_HANDLER": "events.api.problems.answer_problem",
    # `format` is a parameter like any other, checked with the others.
    "URL_FORMAT_OVERRIDE": None,
    "DEFAULT_THROTTLE_CLASSES": ["events.api.throttling.RequestsAMinute"],
    "NUM_PROXIES": 1 if HTTPS else 0,
}

SPECTACULAR_SETTINGS = {
    "TITLE": "Annals",
    "DESCRIPTION": "Conflict events in which every number can be traced to the sentence it came from.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SORT_OPERATIONS": False,
    "POSTPROCESSING_HOOKS": ["events.api.schema.add_components"],
    # The pages at docs/ are made of the sidecar's files, nothing comes from elsewhere.
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"validatorUrl": None},
}

# Everything worth knowing goes to standard error, where gunicorn, systemd and containers collect it.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        # What a client asks wrongly is told to the client; only what failed here is worth a line.
        "django.request": {"level": "ERROR"},
    },
}
