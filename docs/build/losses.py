"""The page of losses, from the profiles in `events/exchange/profiles/`."""

from docs.build.markdown import table
from events.exchange.profiles import PROFILES
from events.exchange.profiles.losses import FATES, Loss

INTRODUCTION = """# Losses

What becomes of a row when it is written in the columns of another publisher, and of each column of ours. The
same report comes with every file that is written so. An empty cell is never a number: where a format has no way
to say “unknown”, the cell stays empty and the report says what the publisher itself would have written there.
"""


def page() -> str:
    fates = "\n".join(f"- *{name}*: {meaning}" for name, meaning in FATES.items())
    return "\n".join([INTRODUCTION, fates, *(section(name) for name in PROFILES)]) + "\n"


def section(name: str) -> str:
    rows = [(f"`{loss.column}`", loss.fate, ours(loss), loss.why) for loss in PROFILES[name].losses()]
    told = " ".join((PROFILES[name].__doc__ or "").split())
    return f"\n## {name}\n{told}\n\n" + table(("column", "what becomes of it", "from", "why"), rows)


def ours(loss: Loss) -> str:
    return ", ".join(f"`{column}`" for column in loss.ours)
