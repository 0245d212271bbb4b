"""Columns in SQL over `events_event event`, as files have them: one expression a column, so that no row passes through
Python. `%(site)s` is the address of this site.
"""

from collections.abc import Mapping, Sequence

from events.columns import Column

# The release is that of the same moment as the rows.
RELEASE = "(SELECT jsonb_object_agg(key, nullif(release, '')) FROM events_dataset) ->> event.dataset"
SOURCES = {"id": "event.dataset || ':' || event.source_id"}

# An address on this site is made whole here, for the site may move after the row was written.
ADDRESS = "CASE WHEN starts_with({0}, '/') THEN %(site)s || {0} ELSE {0} END"
# In a session whose zone is UTC, PostgreSQL writes 2024-05-01 12:00:00+00.
MOMENT = "replace(replace({0}::text, ' ', 'T'), '+00', 'Z')"
JOINED = "nullif(array_to_string({0}, '; '), '')"
# Each keeps its place in the list.
INTEGERS = "nullif(array_to_string({0}, '; ', ''), '')"
NAME_AND_ROLE = "({0} ->> 'name') || ' (' || ({0} ->> 'role') || ')'"
# Most events have two actors, and PostgreSQL puts two together three times as fast as any number.
TWO_NAMES = f"{NAME_AND_ROLE.format('{0} -> 0')} || '; ' || {NAME_AND_ROLE.format('{0} -> 1')}"
NAMES_AND_ROLES = f"""CASE jsonb_array_length({{0}}) WHEN 2 THEN {TWO_NAMES} ELSE (
    SELECT string_agg({NAME_AND_ROLE.format("side")}, '; ') FROM jsonb_array_elements({{0}}) side
) END"""  # noqa: S608 – columns of ours

IN_JSON = {"address": ADDRESS, "moment": MOMENT, "joined": JOINED}
IN_CSV = {**IN_JSON, "terms": JOINED, "texts": JOINED, "integers": INTEGERS, "actors": NAMES_AND_ROLES}


def rows(columns: Sequence[Column], by_kind: Mapping[str, str], found: Sequence[str], release: str = RELEASE) -> str:
    """The rows of each part of `found`, one part after the other; `by_kind` says how the kinds are written that are not
    left as they are, `release` in which release a row stands.
    """
    selected = ", ".join(f"{cell(column, by_kind, release)} AS {column.name}" for column in columns)
    return " UNION ALL ".join(f"(SELECT {selected} FROM {part})" for part in found)  # noqa: S608 – columns of ours


def cell(column: Column, by_kind: Mapping[str, str], release: str = RELEASE) -> str:
    source = {**SOURCES, "release": release}.get(column.name, f"event.{column.name}")
    return by_kind.get(column.kind, "{0}").format(source)
