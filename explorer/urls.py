"""Addresses of the public pages."""

from django.urls import path

from explorer.views import home

urlpatterns = [path("", home, name="home")]
