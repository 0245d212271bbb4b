from actors.models.actor import Actor, ActorIdentifier, ActorNumber
from actors.models.area import ActorArea
from actors.models.evidence import ActorEvidence
from actors.models.kind import ActorKind
from actors.models.name import ActorName
from actors.models.relation import ActorRelation
from actors.models.speaker import SpeakerActor
from actors.models.strength import StrengthEstimate

__all__ = [
    "Actor",
    "ActorArea",
    "ActorEvidence",
    "ActorIdentifier",
    "ActorKind",
    "ActorName",
    "ActorNumber",
    "ActorRelation",
    "SpeakerActor",
    "StrengthEstimate",
]
