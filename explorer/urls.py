"""Addresses of the public pages."""

from django.urls import path

from events.api.releases import send_file
from explorer.comparison import comparison_page
from explorer.releases import release_page, releases_page
from explorer.views import home

urlpatterns = [
    path("", home, name="home"),
    path("releases/", releases_page, name="releases-page"),
    path("releases/compare/", comparison_page, name="comparison-page"),
    path("releases/<str:name>/", release_page, name="release-page"),
    path("releases/<str:name>/<str:file_name>", send_file, name="release-file"),
]
