"""The user model: Django's own, under our name so that it can grow without a painful migration."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A person who codes, reviews, edits or runs the site. Readers need no account."""
