"""Addresses of the site, put together from its packages."""

from django.contrib import admin
from django.urls import include, path

from config.health import health

urlpatterns = [
    path("health/", health),
    path("admin/", admin.site.urls),
    path("api/", include("events.urls")),
    path("", include("explorer.urls")),
]

handler400 = "config.errors.answer_bad_request"
handler500 = "config.errors.answer_server_error"
