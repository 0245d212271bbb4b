"""Names of places as publishers write them, and as people ask for them: “Bangui city” is asked for as “Bangui”."""

KINDS = {
    "area",
    "city",
    "commune",
    "county",
    "department",
    "district",
    "governorate",
    "municipality",
    "prefecture",
    "province",
    "region",
    "state",
    "town",
    "village",
}


def without_kind(folded: str) -> str:
    """The folded name without the kind of place that is written behind it; unchanged where that is all of it."""
    name, _, kind = folded.rpartition(" ")
    return name if name and kind in KINDS else folded
