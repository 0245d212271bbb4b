"""Records as they are kept: in compressed blocks, and taken out of them again."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence

import zstandard

from events.models import RecordBlock

PLACES = RecordBlock.PLACES
MOST_IN_A_BLOCK = 512
# In bytes. A record may be longer than that, and then has a block of its own.
LARGEST_BLOCK = 256_000
MOST_UNPACKED = 64
NUMBER = "I"
# Higher ones take four times as long for a twelfth less.
LEVEL = 1


def pack(records: Sequence[bytes]) -> bytes:
    lengths = array(NUMBER, [len(records), *map(len, records)])
    return zstandard.compress(lengths.tobytes() + b"".join(records), LEVEL)


def unpack(data: bytes) -> list[bytes]:
    whole = zstandard.decompress(bytes(data))
    size = array(NUMBER, whole[:4])[0]
    start = 4 * (size + 1)
    records = []
    for length in array(NUMBER, whole[4:start]):
        records.append(whole[start : start + length])
        start += length
    return records


class Block:
    """Being filled. Its number is known from the beginning, so that rows can refer to what is in it."""

    def __init__(self, number: int):
        self.number = number
        self.records: list[bytes] = []
        self._size = 0

    def add(self, record: bytes) -> int:
        """What refers to it from now on."""
        self.records.append(record)
        self._size += len(record)
        return self.number * PLACES + len(self.records) - 1

    @property
    def is_full(self) -> bool:
        return len(self.records) == MOST_IN_A_BLOCK or self._size >= LARGEST_BLOCK


class Kept:
    """Records by what refers to them. Some blocks are remembered, so that most are read once."""

    def __init__(self, read_block: Callable[[int], bytes] | None = None):
        self._read_block = read_block or _read_block
        self._unpacked: OrderedDict[int, list[bytes]] = OrderedDict()

    def record(self, reference: int) -> bytes:
        number, place = divmod(reference, PLACES)
        block = self._unpacked.get(number)
        if block is None:
            block = self._unpacked[number] = unpack(self._read_block(number))
            if len(self._unpacked) > MOST_UNPACKED:
                self._unpacked.popitem(last=False)
        return block[place]


def _read_block(number: int) -> bytes:
    return RecordBlock.objects.values_list("data", flat=True).get(pk=number)
