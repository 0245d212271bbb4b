"""A connection that is kept between requests."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_that_the_server_has_ended_is_not_used_again():
    connection.ensure_connection()
    assert connection.is_usable()
    ended = connection.connection.info.backend_pid

    somebody_else = connection.copy()
    with somebody_else.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [ended])
    somebody_else.close()
    connection.health_check_enabled, connection.health_check_done = True, False

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        assert cursor.fetchone()[0] != ended


def test_one_that_is_closed_is_not_usable():
    connection.ensure_connection()
    connection.connection.close()

    assert not connection.is_usable()

    connection.close()
