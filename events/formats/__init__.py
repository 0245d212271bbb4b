"""The formats in which rows go out, one module each.

A module has MEDIA_TYPE, NEEDS (columns that it cannot do without), BROKEN_OFF (what makes a file that the database cut
short unreadable, so that nobody takes it for a whole one) and `write(columns, rows)`, which yields bytes as it goes.
"""

from events.formats import csv, geojson, json, ndjson

FORMATS = {"json": json, "csv": csv, "ndjson": ndjson, "geojson": geojson}
