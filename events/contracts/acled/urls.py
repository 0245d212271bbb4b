"""Addresses of the contract, below those of the API."""

from django.urls import path

from events.contracts.acled.views import Read, ReadDeleted

urlpatterns = [
    path("acled/read", Read.as_view(), name="acled-read"),
    path("deleted/read", ReadDeleted.as_view(), name="acled-deleted"),
]
