"""The site as `./annals demo` makes it."""

import pytest
from django.db import connection, transaction

from config import demo


@pytest.fixture(scope="module")
def hospital_attack(django_db_setup, django_db_blocker):
    """Loaded and published once for the tests of a module, taken back afterwards. Each test asks for `db` too."""
    with django_db_blocker.unblock(), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE incidents_incidentnumber ALTER COLUMN number RESTART")  # as in a new database
        demo.load_fixtures()
        demo.import_sample()
        demo.publish_incidents()
        yield
        transaction.set_rollback(True)
