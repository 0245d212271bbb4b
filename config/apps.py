"""The site itself as an app: it has commands and checks, and no models."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "config"
    verbose_name = "site"
