"""Addresses of the read API; every answer is for anybody."""

from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerSplitView

from events.api.actors import ActorDetail, ActorList
from events.api.aggregate import Aggregate
from events.api.changes import ChangeList
from events.api.codebook import Codebook
from events.api.comparisons import ReleaseComparison
from events.api.country_years import CountryYearList
from events.api.crosswalks import Crosswalks
from events.api.datasets import DatasetList
from events.api.events import EventDetail, EventList
from events.api.incidents import IncidentDetail, IncidentEdition, IncidentEditions, IncidentList
from events.api.parts import CasualtyList, EvidenceList, LocationList, SourceList, StatementList
from events.api.releases import ReleaseDetail, ReleaseList
from events.api.root import Problems, Root, answer_unknown_address

version_1 = [
    path("", Root.as_view(), name="root"),
    path("incidents/", IncidentList.as_view(), name="incidents"),
    path("incidents/<str:reference>/", IncidentDetail.as_view(), name="incident"),
    path("incidents/<str:reference>/editions/", IncidentEditions.as_view(), name="incident-editions"),
    path("incidents/<str:reference>/editions/<int:number>/", IncidentEdition.as_view(), name="incident-edition"),
    path("events/", EventList.as_view(), name="events"),
    path("events/aggregate/", Aggregate.as_view(), name="aggregate"),
    path("events/changes/", ChangeList.as_view(), name="changes"),
    path("events/<path:public_id>/", EventDetail.as_view(), name="event"),
    path("actors/", ActorList.as_view(), name="actors"),
    path("actors/<str:reference>/", ActorDetail.as_view(), name="actor"),
    path("casualties/", CasualtyList.as_view(), name="casualties"),
    path("statements/", StatementList.as_view(), name="statements"),
    path("evidence/", EvidenceList.as_view(), name="evidence"),
    path("sources/", SourceList.as_view(), name="sources"),
    path("locations/", LocationList.as_view(), name="locations"),
    path("country-years/", CountryYearList.as_view(), name="country-years"),
    path("datasets/", DatasetList.as_view(), name="datasets"),
    path("releases/", ReleaseList.as_view(), name="releases"),
    path("releases/compare/", ReleaseComparison.as_view(), name="compare"),
    path("releases/<str:name>/", ReleaseDetail.as_view(), name="release"),
    path("codebook/", Codebook.as_view(), name="codebook"),
    path("codebook/crosswalks/", Crosswalks.as_view(), name="crosswalks"),
    path("schema/", SpectacularJSONAPIView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerSplitView.as_view(url_name="schema"), name="docs"),
    path("problems/", Problems.as_view(), name="problems"),
]

urlpatterns = [
    path("v1/", include(version_1)),
    path("", include("events.contracts.acled.urls")),
    path("", include("events.contracts.ucdp.urls")),
    re_path("^.*$", answer_unknown_address),
]
