"""How every answer and file writes a moment."""

from datetime import UTC, datetime


def in_utc(moment: datetime) -> str:
    """As PostgreSQL writes it in the rows: without a fraction where there is none, and without zeros at its end."""
    text = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
    return f"{text.rstrip('0').rstrip('.')}Z"
