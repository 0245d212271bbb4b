"""Workbooks (.xlsx) as files to be imported: the rows of one sheet as lines of CSV, in memory that does not grow.

`package.py` opens the ZIP archive and says what is refused, `xml.py` reads its parts, `contents.py` says which sheets
there are, `styles.py` which numbers are dates, `strings.py` has the texts, `cells.py` says which text a cell is,
`sheet.py` reads rows, `lines.py` hands them on, `keeping.py` keeps the file. Why it is our own: docs/decisions/0030.
"""
