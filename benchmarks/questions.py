"""The names of what is asked. How each server is asked stands in its `asked.py`; what it cannot answer is not there."""

FREQUENT_ACTOR = "newest of a frequent actor"
RARE_ACTOR = "newest of a rare actor"
ACTOR_WITH_UNITS = "newest of an actor and its units"
DENSE_BOX = "newest in a dense box"
EMPTY_BOX = "newest in an empty box"
CIRCLE = "newest in a circle"
COUNTRY_YEAR = "a country and a year"
RARE_WORD = "a rare word"
COMMON_WORD = "a common word"
ACTOR_BOX_YEAR = "an actor in a box and a year"
DEEP_PAGE = "page 500 of all"

COUNT = "count of a country"
MONTHS = "month × country of all"
MONTHS_OF_ONE = "month × country of one country"
EVENT = "one event"
DOSSIER = "a dossier with 300 reports"

PAGES = (
    FREQUENT_ACTOR,
    RARE_ACTOR,
    ACTOR_WITH_UNITS,
    DENSE_BOX,
    EMPTY_BOX,
    CIRCLE,
    COUNTRY_YEAR,
    RARE_WORD,
    COMMON_WORD,
    ACTOR_BOX_YEAR,
    DEEP_PAGE,
)
OTHERS = (COUNT, MONTHS, MONTHS_OF_ONE, EVENT, DOSSIER)

CSV_OF_ONE, CSV_OF_ALL = "CSV of a country", "CSV of all"
NDJSON_OF_ONE, NDJSON_OF_ALL = "NDJSON of a country", "NDJSON of all"
PARQUET_OF_ONE, PARQUET_OF_ALL = "Parquet of a country", "Parquet of all"
FILES = (CSV_OF_ONE, NDJSON_OF_ONE, PARQUET_OF_ONE, CSV_OF_ALL, NDJSON_OF_ALL, PARQUET_OF_ALL)

# With eight clients in a quick run, and for the figures of the page with plots.
FEW = (FREQUENT_ACTOR, DENSE_BOX, COMMON_WORD, DEEP_PAGE)
MOST_COUNTED = 10_000
