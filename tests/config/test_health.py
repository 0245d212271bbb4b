"""The address that containers and load balancers ask."""

import pytest


@pytest.mark.django_db
def test_site_with_its_database_is_well(client):
    answer = client.get("/health/")

    assert answer.status_code == 200
    assert answer.content == b"fine\n"
