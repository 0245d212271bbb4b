from incidents.admin.actor import PublishableActorAdmin
from incidents.admin.casualties import CasualtyReportAdmin, NamedCasualtyAdmin, OverlapAdmin
from incidents.admin.damage import DamageReportAdmin, TargetAdmin
from incidents.admin.figures import CodedFigureAdmin, FigureReportAdmin
from incidents.admin.incident import IncidentAdmin
from incidents.admin.links import ExternalIdAdmin, IncidentEvidenceAdmin, IncidentRelationAdmin, IncidentSourceAdmin
from incidents.admin.participation import (
    AttributedTacticAdmin,
    AttributionAdmin,
    ParticipationAdmin,
    ResponsibilityClaimAdmin,
)
from incidents.admin.phase import PhaseAdmin, PhaseEvidenceAdmin
from incidents.admin.review import IncidentNumberAdmin, ReviewAdmin
from incidents.admin.statement import StatementAboutAdmin, StatementAdmin

__all__ = [
    "AttributedTacticAdmin",
    "AttributionAdmin",
    "CasualtyReportAdmin",
    "CodedFigureAdmin",
    "DamageReportAdmin",
    "ExternalIdAdmin",
    "FigureReportAdmin",
    "IncidentAdmin",
    "IncidentEvidenceAdmin",
    "IncidentNumberAdmin",
    "IncidentRelationAdmin",
    "IncidentSourceAdmin",
    "NamedCasualtyAdmin",
    "OverlapAdmin",
    "ParticipationAdmin",
    "PhaseAdmin",
    "PhaseEvidenceAdmin",
    "PublishableActorAdmin",
    "ResponsibilityClaimAdmin",
    "ReviewAdmin",
    "StatementAboutAdmin",
    "StatementAdmin",
    "TargetAdmin",
]
