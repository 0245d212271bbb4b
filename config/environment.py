"""The readers of environment variables that config/settings.py is written with.

A wrong value stops the start with a sentence for the operator; nothing is guessed.
"""

import contextlib
import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


class BadSetting(ImproperlyConfigured):
    """Something the operator can set right; the message is a sentence that says how."""


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def boolean(name: str, default: bool) -> bool:
    value = text(name) or str(default)
    if value not in ("True", "False"):
        raise BadSetting(f"Unexpected value {name}={value}, use 'True' or 'False'.")
    return value == "True"


def number(name: str, default: int) -> int:
    value = text(name) or str(default)
    if not (value.isascii() and value.isdecimal()):
        raise BadSetting(f"Unexpected value {name}={value}, use a whole number such as {default}.")
    return int(value)


def secret(name: str) -> str:
    """Read NAME, or the file that NAME_FILE points at (as container secrets are mounted). Empty when neither is set."""
    path = text(f"{name}_FILE")
    if not path:
        return text(name)
    if text(name):
        raise BadSetting(f"Both {name} and {name}_FILE are set, use one of them.")
    try:
        value = Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as exc:
        raise BadSetting(f"{name}_FILE={path} cannot be read ({exc}).") from exc
    if not value:
        raise BadSetting(f"{name}_FILE={path} is empty, write the secret into it.")
    return value


def kept_secret(path: Path) -> str:
    """Return the secret kept in a file, made with the first call; processes that start together get the same one."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        if not path.exists():
            draft.touch(mode=0o600)
            draft.write_text(secrets.token_urlsafe(48), encoding="utf-8")
            with contextlib.suppress(FileExistsError):
                path.hardlink_to(draft)
            draft.unlink()
        return path.read_text(encoding="utf-8").strip()
    except OSError as exc:
        raise BadSetting(
            f"The generated secret in {path} cannot be used ({exc.strerror}): "
            "work as the account that made it, or remove it, or set SECRET_KEY."
        ) from exc
