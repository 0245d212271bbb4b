"""Releases of this site: what each holds, and its files, which can be fetched in parts."""

import logging
from base64 import b64encode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import FileResponse
from rest_framework.response import Response
from whitenoise.responders import StaticFile

from codebook.quoting import quote
from events.api.pagination import Links, answer
from events.api.problems import problem
from events.api.views import ONE_PROBLEMS, ReadView
from events.filters.incidents import NoFilters
from events.frozen.kept import NotWhatItWas, path_of
from events.models import FrozenFile, FrozenRelease
from events.moments import in_utc

log = logging.getLogger(__name__)
# A file of a release never changes.
FOR_EVER = "public, max-age=31536000, immutable"


class ReleaseList(ReadView):
    """Releases that can be cited, the newest first."""

    parameters = NoFilters

    def get(self, request):
        found = [described(release) for release in FrozenRelease.objects.prefetch_related("files")]
        return Response(answer(self.values, found, Links(None, None), lambda: (len(found), "exact")))


class ReleaseDetail(ReadView):
    """One release, with its files and their hashes."""

    parameters = NoFilters
    problems = ONE_PROBLEMS

    def get(self, request, name: str):
        release = FrozenRelease.objects.filter(name=name).first()
        if release is None:
            raise Http404(f"There is no release {quote(name)}. releases/ lists them.")
        return Response(described(release))


def described(release: FrozenRelease) -> dict:
    return {
        "name": release.name,
        "url": f"{settings.SITE_URL}/releases/{release.name}/",
        "revision": release.revision,
        "as_of": in_utc(release.as_of),
        "licence": release.licence,
        "datasets": release.datasets,
        "files": [
            {
                "name": file.name,
                "url": f"{settings.SITE_URL}/releases/{release.name}/{file.name}",
                "description": file.description,
                "media_type": file.media_type,
                "bytes": file.size,
                "sha256": file.sha256,
            }
            for file in release.files.all()
        ],
    }


def send_file(request: HttpRequest, name: str, file_name: str) -> HttpResponse:
    """All of it, or the range that is asked for. What is not as it was released is not sent."""
    file = FrozenFile.objects.select_related("release").filter(release__name=name, name=file_name).first()
    if file is None:
        raise Http404(f"There is no file {quote(file_name)} of a release {quote(name)}.")
    try:
        path = path_of(file)
    except NotWhatItWas as fault:
        log.error("%s", fault)
        return problem(500, "The file is not what was released, so it is not sent. The operator has been told.")
    headers = [
        ("Content-Type", file.media_type),
        ("ETag", f'"{file.sha256}"'),
        ("Cache-Control", FOR_EVER),
        ("Accept-Ranges", "bytes"),
        ("Repr-Digest", f"sha-256=:{b64encode(bytes.fromhex(file.sha256)).decode()}:"),
        ("Content-Disposition", f'attachment; filename="annals-{name}-{file_name}"'),
    ]
    found = StaticFile(str(path), headers).get_response(request.method, request.META)
    return FileResponse(found.file or (), status=int(found.status), headers=dict(found.headers))
