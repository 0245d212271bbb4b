from locations.models.evidence import LocationEvidence
from locations.models.location import Location
from locations.models.name import LocationName
from locations.models.overlap import LocationOverlap

__all__ = ["Location", "LocationEvidence", "LocationName", "LocationOverlap"]
