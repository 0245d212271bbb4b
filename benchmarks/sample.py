"""What there is to ask for in the rows that were made, so that every server is asked for the same."""

from dataclasses import dataclass

LIMIT, PAGE = 100, 500


@dataclass(frozen=True)
class Sample:
    """Actors by slug, by name and by the key inside; a box is west, south, east, north, a circle latitude, longitude,
    kilometres; `number` is one event's, inside and for its publisher; `after` is the sort key of the last row before
    the deep page.
    """

    dataset: str
    events: int
    frequent_actor: str
    frequent_name: str
    frequent_key: int
    rare_actor: str
    rare_name: str
    rare_key: int
    actor_with_units: str
    common_word: str
    rare_word: str
    country: str
    small_country: str
    admin1: str
    town: str
    dense_box: tuple[float, float, float, float]
    empty_box: tuple[float, float, float, float]
    circle: tuple[float, float, float]
    year: int
    number: int
    dossier: str = ""
    limit: int = LIMIT
    page: int = PAGE
    after: int = 0

    @property
    def before_page(self) -> int:
        """How many rows stand before the page that is asked for."""
        return self.limit * (self.page - 1)
