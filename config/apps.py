"""The site itself as an app: it has checks and commands, and no models."""

from django.apps import AppConfig

from config import checks  # noqa: F401 – registers them


class SiteConfig(AppConfig):
    name = "config"
    verbose_name = "site"
