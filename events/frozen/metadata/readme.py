"""The page that somebody reads who has found the folder."""

from collections.abc import Sequence

from events.frozen.contents import PARTS
from events.frozen.moment import Moment
from events.models import FrozenFile

NAME = "README.md"
MEDIA_TYPE = "text/markdown"
DESCRIPTION = "What is here, and how to read it."

TEXT = """# {title}

What the public could read on {day} (revision {revision}), as files that never change. Where it came from: <{address}>.

| file | bytes | what it is |
| --- | ---: | --- |
{files}

## How to read it
- An empty cell is **unknown, never 0**; `killed_best_missing` and its like say why it is empty. A 0 was counted.
- A point may stand for an area, and days for a range: `location_precision` and `date_precision` say so.
- Rows of different datasets can be about the same event. Publishers are not added together.
- In `figures.csv`, several rows count the same people. They are not to be added up.
- Lists in CSV are joined by “; ”. Columns and terms are described in `codebook.json`.
- `sha256sum -c SHA256SUMS` tells whether all files are as they were released.

```python
import pandas
events = pandas.read_csv("events.csv", dtype_backend="numpy_nullable", parse_dates=["date_start", "date_end"])
```

```r
events <- readr::read_csv("events.csv", col_types = readr::cols(source_id = "c"))
```

```sql
SELECT country, sum(killed_best) FROM 'events.parquet' WHERE dataset = 'ucdp-ged' GROUP BY country; -- DuckDB
```

## Licence
The whole is under [{licence}]({licence_url}). Each row has the licence of its publisher in `licence`:

| dataset | release | licence | cite |
| --- | --- | --- | --- |
{datasets}

Passages that are quoted in `incidents.json` stay their publishers' and are shown, in a few words each, as evidence.
"""


def describe(moment: Moment, files: Sequence[FrozenFile]) -> bytes:
    sizes = {file.name: file.size for file in files}
    return TEXT.format(
        title=moment.title,
        day=moment.as_of.date().isoformat(),
        revision=moment.revision,
        address=moment.address,
        files="\n".join(f"| `{part.name}` | {sizes[part.name]:,} | {part.description} |" for part in PARTS),
        licence=moment.licence.title,
        licence_url=moment.licence.url,
        datasets="\n".join(
            f"| {dataset.title} | {dataset.release or '–'} | {dataset.licence} | {dataset.citation or '–'} |"
            for dataset in moment.datasets
        ),
    ).encode()
