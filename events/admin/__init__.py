from events.admin.dataset import DatasetAdmin
from events.admin.edition import ActorUnitAdmin, EditionAdmin, EditionPartAdmin, PublicActorNameAdmin
from events.admin.event import EventActorAdmin, EventAdmin, TombstoneAdmin
from events.admin.version import EventVersionAdmin, ReleaseAdmin, RevisionAdmin

__all__ = [
    "ActorUnitAdmin",
    "DatasetAdmin",
    "EditionAdmin",
    "EditionPartAdmin",
    "EventActorAdmin",
    "EventAdmin",
    "EventVersionAdmin",
    "PublicActorNameAdmin",
    "ReleaseAdmin",
    "RevisionAdmin",
    "TombstoneAdmin",
]
