"""`acled/read` and `deleted/read`: for whoever has a token, and of public rows alone."""

from collections.abc import Iterator
from contextlib import closing

from django.http import HttpResponse, StreamingHttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.permissions import BasePermission
from rest_framework.views import APIView

from accounts.tokens import Kind, user_of
from events.api.codings import compressed, preferred
from events.contracts.acled.answers import MEDIA_TYPES, answer_error, in_csv, in_json
from events.contracts.acled.deleted import DELETED, DeletedParameters, read_deleted
from events.contracts.acled.parameters import ROWS, AcledParameters, Asked, asked_in
from events.contracts.acled.reading import cursor_after, read_all, read_page, told_total
from events.current import one_moment


class Bearer(BaseAuthentication):
    def authenticate(self, request):
        scheme, _, token = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
        if scheme.casefold() != "bearer":
            return None
        user = user_of(token.strip(), Kind.ACCESS)
        if user is None:
            raise AuthenticationFailed("The access token is wrong or has expired. Get one at /oauth/token.")
        return user, token

    def authenticate_header(self, request) -> str:
        return "Bearer"


class HasToken(BasePermission):
    message = "Access denied."

    def has_permission(self, request, view) -> bool:
        return request.user is not None


class JSONWhateverIsAccepted(BaseContentNegotiation):
    """The format is a parameter."""

    def select_renderer(self, request, renderers, format_suffix=None):
        return renderers[0], renderers[0].media_type


@method_decorator(never_cache, name="dispatch")
class ContractView(APIView):
    authentication_classes = [Bearer]
    permission_classes = [HasToken]
    content_negotiation_class = JSONWhateverIsAccepted
    http_method_names = ["get", "head"]
    schema = None

    def dispatch(self, request, *args, **kwargs):
        with one_moment():
            return super().dispatch(request, *args, **kwargs)

    def get_exception_handler(self):
        return answer_error


class Read(ContractView):
    def get(self, request):
        asked = asked_in(AcledParameters.read(request.GET))
        if not 0 < asked.limit <= ROWS:
            return sent(request, asked)
        page = read_page(asked)
        after = told_total(asked) | {"next_cursor": cursor_after(asked, page.last) if page.last else None}
        answer = HttpResponse(b"".join(written(asked, page.rows, after)), MEDIA_TYPES[asked.format])
        if after["next_cursor"]:
            answer["Link"] = f'<{next_address(request, after["next_cursor"])}>; rel="next"'
        return answer


class ReadDeleted(ContractView):
    def get(self, request):
        values = DeletedParameters.read(request.GET)
        rows = read_deleted(values)
        pieces = in_csv(rows, DELETED) if values.get("_format") == "csv" else in_json(rows, (), {}, name="deleted.json")
        return HttpResponse(b"".join(pieces), MEDIA_TYPES[values.get("_format", "json")])


def next_address(request, cursor: str) -> str:
    """CSV has no other place to tell where it goes on."""
    query = request.GET.copy()
    query.pop("page", None)
    query["cursor"] = cursor
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


def sent(request, asked: Asked) -> StreamingHttpResponse:
    """While the database reads. The first rows are there before the answer begins, so that a fault is told as one."""
    after = told_total(asked) | {"next_cursor": None}
    pieces = begun(written(asked, up_to_the_limit(asked, after), after))
    next(pieces)
    coding = preferred(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    response = StreamingHttpResponse(
        compressed(coding, pieces) if coding else pieces, content_type=MEDIA_TYPES[asked.format]
    )
    if coding:
        response["Content-Encoding"] = coding
    patch_vary_headers(response, ("Accept-Encoding",))
    return response


def begun(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """An empty piece when the first two, with which the database has begun to answer, are there."""
    first = [next(pieces), next(pieces, b"")]
    yield b""
    yield b"".join(first)
    yield from pieces


def up_to_the_limit(asked: Asked, after: dict) -> Iterator[dict]:
    last = None
    with closing(read_all(asked)) as found:
        for count, (place, row) in enumerate(found):
            if asked.limit and count == asked.limit:
                after["next_cursor"] = cursor_after(asked, last)
                return
            last = place
            yield row


def written(asked: Asked, rows, after: dict) -> Iterator[bytes]:
    if asked.format == "csv":
        return in_csv(rows, asked.columns)
    return in_json(rows, asked.messages, after, name="acled.json")
