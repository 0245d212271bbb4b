"""Imports take turns by locks of their transactions, and who has to wait for another says so first."""

from types import ModuleType

from events.exchange.report import Report
from events.exchange.statements import execute, fetch

IMPORTS = 7_203_115  # beside the hash of a name, a number that no other advisory lock of this database has


def wait_for_turn(module: ModuleType, report: Report, *, is_alone: bool = False) -> None:
    """One import of a dataset waits for another, and for those that number the same actors; `is_alone`: for all."""
    _lock("advisory_xact_lock" if is_alone else "advisory_xact_lock_shared", 0, report)
    for name in sorted({module.DATASET["key"], module.ACTOR_IDS} - {""}):
        [(key,)] = fetch("SELECT hashtext(%s)", [name])
        _lock("advisory_xact_lock", key, report)


def _lock(lock: str, key: int, report: Report) -> None:
    [(is_ours,)] = fetch("SELECT {lock}(%s, %s)", [IMPORTS, key], lock=f"pg_try_{lock}")
    if not is_ours:
        report.tell_of_waiting()
        execute("SELECT {lock}(%s, %s)", [IMPORTS, key], lock=f"pg_{lock}")
