"""The addresses that the standard fixes; they end without a slash."""

from django.urls import path, re_path

from events.api.root import answer_unknown_address
from events.contracts.ogc.items import Item, Items
from events.contracts.ogc.views import Collection, Collections, Conformance, Described, Landing

urlpatterns = [
    path("", Landing.as_view(), name="ogc"),
    path("api", Described.as_view(), name="ogc-api"),
    path("conformance", Conformance.as_view(), name="ogc-conformance"),
    path("collections", Collections.as_view(), name="ogc-collections"),
    path("collections/<str:collection>", Collection.as_view(), name="ogc-collection"),
    path("collections/<str:collection>/items", Items.as_view(), name="ogc-items"),
    path("collections/<str:collection>/items/<path:public_id>", Item.as_view(), name="ogc-item"),
    re_path("^.*$", answer_unknown_address),
]
