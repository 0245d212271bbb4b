from events.models.dataset import Dataset
from events.models.edition import Edition, EditionPart, canonical_json
from events.models.event import Event, EventActor, Tombstone
from events.models.public_actor import ActorUnit, PublicActorName

__all__ = [
    "ActorUnit",
    "Dataset",
    "Edition",
    "EditionPart",
    "Event",
    "EventActor",
    "PublicActorName",
    "Tombstone",
    "canonical_json",
]
