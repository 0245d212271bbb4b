"""The pages of the releases: which there are, and the files of each with what they are and their hashes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from events.models import Dataset, FrozenRelease


def releases_page(request: HttpRequest) -> HttpResponse:
    return render(request, "explorer/releases.html", {"releases": FrozenRelease.objects.all()})


def release_page(request: HttpRequest, name: str) -> HttpResponse:
    release = get_object_or_404(FrozenRelease.objects.prefetch_related("files"), name=name)
    titles = dict(Dataset.objects.public().filter(key__in=release.datasets).values_list("key", "title"))
    told = {"release": release, "datasets": [titles.get(key, key) for key in release.datasets]}
    return render(request, "explorer/release.html", told)
