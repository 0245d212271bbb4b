"""Downloads over the network: clients that go away, that read slowly or not at all, and a database that dies."""

import csv
import io
import socket
import time
from contextlib import ExitStack
from http.client import IncompleteRead

import pytest
from django.core.management import call_command
from django.db import connection

from tests.events.serving import (
    SECONDS,
    asking,
    begin,
    copies,
    lines_of_a_file,
    looking_on,
    make_more_than_waits_on_the_way,
    served,
    wait_until,
)

SLOW_READERS = 200
LINES = 3002
LAST_CHUNK = b"0\r\n\r\n"


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def rows(django_db_setup, django_db_blocker):
    """Written for good, where the site sees them, and taken away after these tests."""
    with django_db_blocker.unblock():
        assert connection.settings_dict["NAME"].startswith("test_")
        make_more_than_waits_on_the_way()
        yield
        call_command("flush", interactive=False, verbosity=0)
        connection.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with served(tmp_path_factory.mktemp("served") / "log") as site:
        yield site


def is_idle():
    return copies() == []


def is_sending():
    return copies() != []


def test_a_client_that_goes_away_frees_its_connection(site):
    with begin(site) as client:
        client.recv(100_000)
        wait_until(is_sending, SECONDS)

    wait_until(is_idle, 2)
    assert lines_of_a_file(site) == LINES


def test_a_client_that_goes_away_while_the_database_is_silent_frees_its_connection(site):
    with looking_on() as database, database.transaction():
        database.execute("LOCK TABLE events_event IN ACCESS EXCLUSIVE MODE")
        with begin(site):
            wait_until(is_sending, SECONDS)

        wait_until(is_idle, 2)


def test_a_client_that_takes_nothing_is_given_up(tmp_path):
    with served(tmp_path / "log", SEND_SECONDS="1") as site, begin(site) as client:
        wait_until(is_sending, SECONDS)

        wait_until(is_idle, 15)

        assert not received(client).endswith(LAST_CHUNK)


def test_slow_readers_do_not_stop_a_fast_one(site):
    with ExitStack() as slow:
        readers = [slow.enter_context(begin(site)) for _ in range(SLOW_READERS)]
        statuses = [reader.recv(1000).split()[1] for reader in readers]

        begun = time.monotonic()
        with asking(site, "/api/v1/events/?limit=10") as answer:
            assert answer.status == 200
        assert time.monotonic() - begun < 5
        assert statuses.count(b"200") == 3
        assert statuses.count(b"429") == SLOW_READERS - 3

    wait_until(is_idle, 2)
    assert lines_of_a_file(site) == LINES


def test_one_download_too_many_is_told_to_wait(tmp_path):
    with served(tmp_path / "log", DOWNLOADS_AT_ONCE="1") as site, begin(site):
        wait_until(is_sending, SECONDS)

        with asking(site) as refused:
            assert refused.status == 429
            assert int(refused.headers["Retry-After"]) > 0


def test_a_database_that_dies_breaks_the_transfer_and_the_next_request_is_answered(site):
    with asking(site) as broken:
        broken.read(100_000)
        end_the_copy()

        with pytest.raises(IncompleteRead):
            broken.read()

    assert lines_of_a_file(site) == LINES


def test_a_file_broken_off_cannot_be_read_by_a_client_that_knows_no_chunks(site):
    with begin(site, version="1.0") as client:
        start = client.recv(100_000)
        end_the_copy()
        told = start + received(client)

    _, _, body = told.partition(b"\r\n\r\n")
    with pytest.raises(csv.Error):
        list(csv.reader(io.StringIO(body.decode(), newline=""), strict=True))


def end_the_copy():
    wait_until(is_sending, SECONDS)
    with looking_on() as database:
        database.execute("SELECT pg_terminate_backend(%s)", copies())


def received(client: socket.socket) -> bytes:
    """All that still comes until the server closes."""
    return b"".join(iter(lambda: client.recv(1 << 16), b""))
