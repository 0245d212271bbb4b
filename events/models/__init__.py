from events.models.country_year import CountryYear
from events.models.dataset import Dataset
from events.models.edition import Edition, EditionPart, canonical_json
from events.models.event import Event, EventActor
from events.models.frozen import FrozenFile, FrozenRelease
from events.models.public_actor import ActorUnit, PublicActorName
from events.models.read_row import ReadRow
from events.models.received import ReceivedFile, ReceivedPiece, RecordBlock
from events.models.release import Release
from events.models.revision import Revision
from events.models.rollup import MonthInCountry, MonthInCountryOfType, MonthOfActor, MonthOfDataset
from events.models.table import Table, TableRow, TableWorkbook
from events.models.version import EventVersion, Tombstone

__all__ = [
    "ActorUnit",
    "CountryYear",
    "Dataset",
    "Edition",
    "EditionPart",
    "Event",
    "EventActor",
    "EventVersion",
    "FrozenFile",
    "FrozenRelease",
    "MonthInCountry",
    "MonthInCountryOfType",
    "MonthOfActor",
    "MonthOfDataset",
    "PublicActorName",
    "ReadRow",
    "ReceivedFile",
    "ReceivedPiece",
    "RecordBlock",
    "Release",
    "Revision",
    "Table",
    "TableRow",
    "TableWorkbook",
    "Tombstone",
    "canonical_json",
]
