"""What the database refuses of a place."""

import pytest
from django.db import IntegrityError, transaction

from locations.models import Location
from tests.incidents.factories import make_place

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("half", [{"latitude": None}, {"longitude": None}])
def test_a_point_is_whole(half):
    with pytest.raises(IntegrityError, match="location_point_is_whole"), transaction.atomic():
        Location.objects.filter(pk=make_place().pk).update(**half)
