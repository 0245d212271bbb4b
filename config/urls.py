"""Addresses of the site, put together from its packages."""

from django.contrib import admin
from django.urls import include, path

from config.health import health

urlpatterns = [
    path("health/", health),
    path("admin/", admin.site.urls),
    path("", include("explorer.urls")),
]
