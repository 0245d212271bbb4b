"""Reads parts of a workbook as XML, piece by piece. It cannot grow: entities are refused, and so is what never ends."""

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from events.exchange.lines import BadFile

DEEPEST = 50
MOST_NAMES = 2_000
# Of a single tag, in bytes: nothing is told of it before it ends.
LONGEST_TAG = 2_000_000


def number_in(text: str) -> int:
    """-1 for what is no whole number of nine digits at most."""
    return int(text) if text.isdecimal() and len(text) < 10 else -1


class Part:
    """What is told of one part; `start` and `end` get names without prefix. A subclass has the handlers."""

    def __init__(self, where: str):
        self.where = where
        self._names: dict[str, str] = {}
        self._depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, text: str) -> None: ...

    def parse(self, pieces: Iterable[bytes]) -> Iterator[None]:
        """Goes on each time that it is asked to, by one piece. Raises BadFile."""
        parser = self._parser()
        fed = 0
        try:
            for piece in pieces:
                parser.Parse(piece)
                fed += len(piece)
                if fed - max(parser.CurrentByteIndex, 0) > LONGEST_TAG:
                    raise BadFile(f"{self.where} is damaged: it has a tag that does not end. Get it again.")
                yield
            parser.Parse(b"", True)
            yield
        except expat.ExpatError as error:
            raise BadFile(f"{self.where} is damaged: {expat.errors.messages[error.code]}. Get it again.") from error

    def _parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.CharacterDataHandler = self.text
        names, start, end = self._names, self.start, self.end

        def start_element(name: str, attributes: dict[str, str]) -> None:
            self._depth += 1
            if self._depth > DEEPEST:
                raise BadFile(f"{self.where} is damaged: its tags stand in one another {DEEPEST} times. Get it again.")
            start(names.get(name) or self._name(name), attributes)

        def end_element(name: str) -> None:
            self._depth -= 1
            end(names[name])

        parser.StartElementHandler, parser.EndElementHandler = start_element, end_element
        return parser

    def _name(self, name: str) -> str:
        if len(self._names) >= MOST_NAMES:
            raise BadFile(f"{self.where} has more than {MOST_NAMES:,} kinds of tags. Expected a workbook's.")
        local = self._names[name] = name.rpartition(":")[2]
        return local

    def _refuse_doctype(self, *declared) -> None:
        raise BadFile(f"{self.where} declares a document type, in which entities may grow without end. Expected none.")


class Elements(Part):
    """The elements of a small part, one after the other: names and attributes, without prefixes."""

    def __init__(self, where: str):
        super().__init__(where)
        self._found: list[tuple[str, dict[str, str]]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._found.append((name, {key.rpartition(":")[2]: value for key, value in attributes.items()}))

    def of(self, pieces: Iterable[bytes]) -> Iterator[tuple[str, dict[str, str]]]:
        for _ in self.parse(pieces):
            yield from self._found
            self._found.clear()
