"""Tables of publishers that hold no events: a few thousand rows, read and kept as a whole, release by release.

A module that brings one has `CODE`, the columns that tell a row; `VERSION`, the column with the release; `READINGS`
and `RULES` as one of events; and `keep(table, rows, values)`, which writes what is made of the rows.
"""
