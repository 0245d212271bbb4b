"""The front page shows what is published, and that only."""

import pytest

from events.models import Dataset
from incidents.review import publish
from tests.incidents.factories import days, make_incident

pytestmark = pytest.mark.django_db


def test_an_empty_site_says_so(client):
    page = client.get("/").content.decode()

    assert "None is published yet." in page


def test_a_published_incident_is_listed_and_a_draft_is_not(client):
    publish(make_incident())
    make_incident("second-attack", title="Attack nobody has reviewed")

    page = client.get("/").content.decode()

    assert "Attack in the harbour" in page
    assert "5 killed" in page
    assert "nobody has reviewed" not in page


def test_a_local_dataset_is_not_listed(client):
    Dataset.objects.create(key="hidden", title="Hidden rows", publisher="P", licence="local")

    assert "Hidden rows" not in client.get("/").content.decode()


def test_the_page_costs_the_same_however_many_incidents(client, django_assert_num_queries):
    publish(make_incident())
    with django_assert_num_queries(4):
        client.get("/")
    for number in range(5):
        publish(make_incident(f"attack-{number}"))

    with django_assert_num_queries(4):
        client.get("/")


@pytest.mark.parametrize(
    ("written", "precision", "shown"),
    [("2020-05-04", "day", "4 May 2020"), ("2020-05", "month", "May 2020"), ("2020", "year", "2020,")],
)
def test_a_date_is_shown_as_exactly_as_it_is_known(client, written, precision, shown):
    publish(make_incident(dates=days(written), date_precision=precision))

    page = client.get("/").content.decode()

    assert f'<span class="facts">{shown}' in page
