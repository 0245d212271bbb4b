from sources.admin.days import understood
from sources.admin.evidence import SAYS_SO, EvidenceAdmin, EvidenceInline, evidence_fieldsets
from sources.admin.record import PartInline, ReadOnly, ReadOnlyAdmin, ReadOnlyInline, RecordAdmin
from sources.admin.source import PassageAdmin, SourceAdmin, SpeakerAdmin

__all__ = [
    "SAYS_SO",
    "EvidenceAdmin",
    "EvidenceInline",
    "PartInline",
    "PassageAdmin",
    "ReadOnly",
    "ReadOnlyAdmin",
    "ReadOnlyInline",
    "RecordAdmin",
    "SourceAdmin",
    "SpeakerAdmin",
    "evidence_fieldsets",
    "understood",
]
