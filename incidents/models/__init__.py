from incidents.models.casualties import CasualtyReport, CodedFigure, FigureReport, Overlap
from incidents.models.damage import DamageReport, Target
from incidents.models.evidence import IncidentEvidence
from incidents.models.incident import Incident
from incidents.models.links import ExternalId, IncidentRelation, IncidentSource
from incidents.models.number import IncidentNumber
from incidents.models.part import IncidentPart
from incidents.models.participation import Attribution, Participation, ResponsibilityClaim
from incidents.models.person import NamedCasualty
from incidents.models.phase import Phase, PhaseEvidence
from incidents.models.review import Review
from incidents.models.statement import Statement, StatementAbout
from incidents.models.tactic import AttributedTactic

__all__ = [
    "AttributedTactic",
    "Attribution",
    "CasualtyReport",
    "CodedFigure",
    "DamageReport",
    "ExternalId",
    "FigureReport",
    "Incident",
    "IncidentEvidence",
    "IncidentNumber",
    "IncidentPart",
    "IncidentRelation",
    "IncidentSource",
    "NamedCasualty",
    "Overlap",
    "Participation",
    "Phase",
    "PhaseEvidence",
    "ResponsibilityClaim",
    "Review",
    "Statement",
    "StatementAbout",
    "Target",
]
