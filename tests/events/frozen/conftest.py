import pytest

from events.models import EditionPart
from tests.events.factories import make_actor, make_event


@pytest.fixture
def folder(settings, tmp_path):
    settings.RELEASES_DIR = tmp_path / "releases"
    return settings.RELEASES_DIR


@pytest.fixture
def rows(db):
    """Two events of a publisher: one with figures, one without a day, a point or a figure."""
    actor = make_actor("IS-K")
    make_event(
        source_id="2",
        title='He said "no", and left',
        actors=[(actor, "perpetrator")],
        latitude=34.5,
        longitude=69.2,
        killed_best=0,
        killed_low=0,
        killed_high=3,
        sources=["AFP, 3 November", "=1+1"],
    )
    make_event(source_id="1", days=None, killed_best_missing="not_reported")
    assert not EditionPart.objects.exists()
