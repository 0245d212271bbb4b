"""The shipped records as `./annals demo` publishes them, for as long as some tests need them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from config import demo


@contextmanager
def records_published(blocker, *, with_sample: bool = False) -> Iterator[None]:
    """In a transaction that is taken back; each test asks for `db` too. `with_sample`: events of UCDP are there too."""
    with blocker.unblock(), transaction.atomic():
        publish_records(with_sample=with_sample)
        yield
        transaction.set_rollback(True)


def publish_records(*, with_sample: bool) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE incidents_incidentnumber ALTER COLUMN number RESTART")  # as in a new database
    demo.load_fixtures()
    if with_sample:
        demo.import_sample()
    demo.publish_incidents()
