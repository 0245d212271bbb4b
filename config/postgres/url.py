"""DATABASE_URL, as Django's connection settings."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from config.environment import BadSetting
from config.postgres.places import socket_folder

EXAMPLE = "postgresql://annals:PASSWORD@localhost:5432/annals"


def read_url(url: str) -> dict[str, Any]:
    """Understand what libpq understands of a URL: escapes, IPv6, query options, `?host=/folder` for a socket.

    An empty URL means the embedded server, which the backend starts when the first connection is made.
    """
    if not url:
        return {"NAME": "annals", "USER": "annals", "HOST": str(socket_folder()), "PORT": "5432", "EMBEDDED": True}
    try:
        parts = urlsplit(url)
        port = parts.port
        options = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
    except ValueError as exc:
        raise BadSetting(f"DATABASE_URL cannot be read ({exc}), use one like {EXAMPLE}.") from exc
    if parts.scheme not in ("postgres", "postgresql"):
        raise BadSetting(f"DATABASE_URL begins with “{parts.scheme}”, use one like {EXAMPLE}.")
    name = unquote(parts.path.removeprefix("/"))
    if not name:
        raise BadSetting(f"DATABASE_URL names no database, use one like {EXAMPLE}.")
    return {
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": options.pop("port", str(port or "")),
        "OPTIONS": options,
    }
