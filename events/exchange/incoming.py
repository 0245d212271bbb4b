"""The actor of a foreign row, under the publisher's own id."""

from typing import NamedTuple


class IncomingActor(NamedTuple):
    """An actor in its role; `code` is the publisher's own id, `name` what the row calls it."""

    code: str
    name: str
    role: str
    certainty: str = ""
