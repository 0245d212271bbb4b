from events.admin.dataset import DatasetAdmin
from events.admin.edition import ActorUnitAdmin, EditionAdmin, EditionPartAdmin, PublicActorNameAdmin
from events.admin.event import EventActorAdmin, EventAdmin, TombstoneAdmin

__all__ = [
    "ActorUnitAdmin",
    "DatasetAdmin",
    "EditionAdmin",
    "EditionPartAdmin",
    "EventActorAdmin",
    "EventAdmin",
    "PublicActorNameAdmin",
    "TombstoneAdmin",
]
