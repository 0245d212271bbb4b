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
# In bytes, if not a single block is larger.
LARGEST_UNPACKED = MOST_UNPACKED * LARGEST_BLOCK
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
        self._size = 0

    def record(self, reference: int) -> bytes:
        number, place = divmod(reference, PLACES)
        block = self._unpacked.get(number)
        if block is None:
            block = unpack(self._read_block(number))
            self._remember(number, block)
        return block[place]

    def _remember(self, number: int, block: list[bytes]) -> None:
        self._unpacked[number] = block
        self._size += _size_of(block)
        while len(self._unpacked) > MOST_UNPACKED or (self._size > LARGEST_UNPACKED and len(self._unpacked) > 1):
            _, oldest = self._unpacked.popitem(last=False)
            self._size -= _size_of(oldest)


def _size_of(block: list[bytes]) -> int:
    return sum(map(len, block))


def _read_block(number: int) -> bytes:
    return RecordBlock.objects.values_list("data", flat=True).get(pk=number)
