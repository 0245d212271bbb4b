"""Addresses of the site, put together from its packages."""

from django.contrib import admin
from django.urls import include, path

from accounts.oauth import token
from config.health import health

admin.site.site_header = "Annals"
admin.site.site_title = "Annals"
admin.site.index_title = "The desk"
admin.site.enable_nav_sidebar = False  # beside it, filters and forty models leave no room for a list

urlpatterns = [
    path("health/", health),
    path("admin/", admin.site.urls),
    path("oauth/token", token),
    path("api/", include("events.urls")),
    path("ogc/", include("events.contracts.ogc.urls")),
    path("", include("explorer.urls")),
]

handler400 = "config.errors.answer_bad_request"
handler500 = "config.errors.answer_server_error"
