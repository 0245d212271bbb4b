"""How a value from outside is shown inside a message: in quotation marks, printable and short."""

LONGEST = 60


def quote(value: object) -> str:
    """Control characters become �, and what is longer than a line ends in an ellipsis."""
    text = str(value)
    shown = text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"
    return "“" + "".join(character if character.isprintable() else "�" for character in shown) + "”"
