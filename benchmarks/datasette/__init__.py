"""The same rows in a SQLite file, served by Datasette with what its documentation recommends."""
