"""The address that a load balancer or a container asks: is this process up, with its database?"""

from django.db import connection
from django.http import HttpRequest, HttpResponse


def health(request: HttpRequest) -> HttpResponse:
    """Answer 200, or let the database's error become the server's: whoever asks looks at nothing but the status."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("fine\n", content_type="text/plain; charset=utf-8")
