"""The user model."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from accounts.models import User


def test_users_are_ours():
    assert get_user_model() is User


@pytest.mark.django_db
def test_administrator_finds_users_in_the_admin(admin_client):
    User.objects.create_user(username="amina", password="a long enough password")

    page = admin_client.get(reverse("admin:accounts_user_changelist"), {"q": "amina"})

    assert page.status_code == 200
    assert b"amina" in page.content
