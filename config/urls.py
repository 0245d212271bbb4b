"""Addresses of the site, put together from its packages."""

from django.contrib import admin
from django.urls import path

from config.health import health

urlpatterns = [
    path("health/", health),
    path("admin/", admin.site.urls),
]
