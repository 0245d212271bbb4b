"""Who works at the desk: Carla, who may do everything, and Amina, who codes and publishes nothing."""

import pytest
from django.contrib.auth.models import Permission

from accounts.models import User


@pytest.fixture
def chief(client):
    user = User.objects.create_superuser("chief", password="a long word", first_name="Carla", last_name="Chief")
    client.force_login(user)
    return user


@pytest.fixture
def coder(client):
    """Amina may code everything and publish nothing."""
    user = User.objects.create_user("amina", password="a long word", is_staff=True)
    user.user_permissions.set(Permission.objects.exclude(codename="publish_incident"))
    client.force_login(user)
    return user
