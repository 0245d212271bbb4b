"""Makes Parquet of the rows that PostgreSQL writes as CSV, a row group at a time; Arrow reads and writes them."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import pyarrow
from pyarrow import compute, csv, json, parquet

from events.columns import Column
from events.formats.pieces import Pieces

# Arrow's own allocators keep for each thread what it once needed; the system's gives it back when asked to.
MEMORY = pyarrow.system_memory_pool()
pyarrow.set_memory_pool(MEMORY)
# Of CSV, so much becomes a row group: some ten thousand events. Two of them are in memory at once, in several forms;
# twice as much takes 65 MB more for a file that is not a hundredth smaller.
ROW_GROUP = 8 << 20
COMPRESSION = "zstd"

TEXT = pyarrow.string()
CODED = pyarrow.dictionary(pyarrow.int32(), TEXT)
TEXTS = pyarrow.list_(TEXT)
ACTORS = pyarrow.list_(
    pyarrow.struct({"id": pyarrow.int64(), "slug": TEXT, "name": TEXT, "role": TEXT, "certainty": TEXT})
)
TYPES = {
    "text": TEXT,
    "address": TEXT,
    "integer": pyarrow.int32(),
    "number": pyarrow.float64(),
    "date": pyarrow.date32(),
    "moment": pyarrow.timestamp("us", "UTC"),
    "terms": TEXTS,
    "texts": TEXTS,
    "joined": TEXT,
    "integers": pyarrow.list_(pyarrow.int32()),
    "actors": ACTORS,
}
FEW_TEXTS = {"dataset", "release", "country", "country_name", "licence"}


def written(columns: Sequence[Column], pieces: Iterator[bytes], about: Mapping[str, str]) -> Iterator[bytes]:
    schema = pyarrow.schema([(column.name, _type(column)) for column in columns], metadata=dict(about))
    file = Pieces()
    writer = parquet.ParquetWriter(file, schema, compression=COMPRESSION)
    yield file.take()

    def write(rows: bytearray) -> None:
        writer.write_table(_table(schema, rows))
        MEMORY.release_unused()

    # While one row group is written, the database sends the next.
    with ThreadPoolExecutor(max_workers=1) as beside:
        writing = None
        for rows in _row_groups(pieces):
            if writing:
                writing.result()
                yield file.take()
            writing = beside.submit(write, rows)
        if writing:
            writing.result()
    # The footer tells where everything is: a file that was broken off has none, and cannot be read.
    writer.close()
    yield file.take()


def _type(column: Column) -> pyarrow.DataType:
    is_coded = column.kind == "text" and (column.vocabulary or column.name in FEW_TEXTS)
    return CODED if is_coded else TYPES[column.kind]


def _row_groups(pieces: Iterator[bytes]) -> Iterator[bytearray]:
    """Every piece is of whole rows."""
    rows = bytearray()
    for piece in pieces:
        rows += piece
        if len(rows) >= ROW_GROUP:
            yield rows
            rows = bytearray()
    if rows:
        yield rows


def _table(schema: pyarrow.Schema, rows: bytearray) -> pyarrow.Table:
    """In one thread, for the others of the process answer requests."""
    lists = pyarrow.schema([field for field in schema if pyarrow.types.is_list(field.type)])
    read = csv.read_csv(
        pyarrow.BufferReader(rows),
        csv.ReadOptions(column_names=schema.names, use_threads=False, block_size=len(rows)),
        csv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False),
        csv.ConvertOptions(
            column_types={field.name: TEXT if field.name in lists.names else field.type for field in schema},
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
            null_values=[""],
        ),
    )
    made = _lists(lists, read) if lists.names else {}
    return pyarrow.table([made.get(name, read[name]) for name in schema.names], schema=schema)


def _lists(schema: pyarrow.Schema, read: pyarrow.Table) -> dict[str, pyarrow.ChunkedArray]:
    """The lists are JSON: those of a row are made one line, and all lines read at once."""
    parts = [part for name in schema.names for part in (f',"{name}":', read[name])]
    parts[0] = parts[0].replace(",", "{", 1)
    lines = compute.binary_join_element_wise(*parts, "}\n", "", null_handling="replace", null_replacement="null")
    _, _, text = lines.combine_chunks().buffers()
    table = json.read_json(
        pyarrow.BufferReader(text),
        json.ReadOptions(use_threads=False, block_size=len(text)),
        json.ParseOptions(explicit_schema=schema),
    )
    return dict(zip(schema.names, table.select(schema.names).columns, strict=True))
