"""Accounts of the people who code, review and edit."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
