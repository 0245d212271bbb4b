from events.admin.dataset import DatasetAdmin
from events.admin.edition import ActorUnitAdmin, EditionAdmin, EditionPartAdmin, PublicActorNameAdmin
from events.admin.event import EventActorAdmin, EventAdmin, TombstoneAdmin
from events.admin.frozen import FrozenFileAdmin, FrozenReleaseAdmin
from events.admin.received import ReceivedFileAdmin
from events.admin.table import CountryYearAdmin, TableAdmin, TableRowAdmin
from events.admin.version import EventVersionAdmin, ReleaseAdmin, RevisionAdmin

__all__ = [
    "ActorUnitAdmin",
    "CountryYearAdmin",
    "DatasetAdmin",
    "EditionAdmin",
    "EditionPartAdmin",
    "EventActorAdmin",
    "EventAdmin",
    "EventVersionAdmin",
    "FrozenFileAdmin",
    "FrozenReleaseAdmin",
    "PublicActorNameAdmin",
    "ReceivedFileAdmin",
    "ReleaseAdmin",
    "RevisionAdmin",
    "TableAdmin",
    "TableRowAdmin",
    "TombstoneAdmin",
]
