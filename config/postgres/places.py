"""Where the embedded PostgreSQL keeps its files, and the account it runs as.

PostgreSQL refuses to run as root, so root hands it to an unprivileged account, which must be able to reach the files.
"""

import contextlib
import hashlib
import os
import pwd
from pathlib import Path

from config.environment import BadSetting

PROJECT = Path(__file__).resolve().parent.parent.parent


def account(project: Path = PROJECT) -> pwd.struct_passwd:
    """Return the account that the server runs as: ours, or as root the data's owner, or an unprivileged one."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid())
    with contextlib.suppress(OSError, KeyError):
        owner = pwd.getpwuid((state_folder(project) / "data").stat().st_uid)
        if owner.pw_uid != 0:
            return owner
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise BadSetting("PostgreSQL does not run as root and there is no account “nobody” here, set DATABASE_URL.")


def state_folder(project: Path = PROJECT) -> Path:
    """Return `.postgres` in the project, or a folder outside it when the server could not reach or write it there."""
    if reachable(project) and os.access(project, os.W_OK):
        return project / ".postgres"
    if os.geteuid() == 0:
        return Path("/var/lib/annals") / short_hash(str(project))
    state = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    return Path(state).expanduser() / "annals" / short_hash(str(project))


def socket_folder(project: Path = PROJECT) -> Path:
    """Return the folder of the socket. Always in /tmp, because a socket's path has 103 characters at most."""
    return Path("/tmp") / f"annals-{short_hash(f'{project}:{account(project).pw_uid}')}"  # noqa: S108 – the account's own folder, made private


def reachable(path: Path) -> bool:
    """Whether the server's account can get at a path: only as root it is another account than ours."""
    return os.geteuid() != 0 or all(place.stat().st_mode & 0o001 for place in (path, *path.parents))


def make_private(folder: Path, owner: pwd.struct_passwd) -> None:
    """Make a folder that only the server's account may enter. Refuses one that somebody else has put there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.geteuid() == 0 and folder.stat(follow_symlinks=False).st_uid == 0:
        os.chown(folder, owner.pw_uid, owner.pw_gid, follow_symlinks=False)
    if folder.is_symlink() or folder.stat().st_uid != owner.pw_uid:
        raise BadSetting(f"{folder} belongs to somebody else, remove it or set DATABASE_URL.")
    folder.chmod(0o700)


def short_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]
