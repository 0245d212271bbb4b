"""What changed between two releases: rows that were added, changed, field by field, or withdrawn, and what the figures
of the killed came to before and after.

`pairs` finds the two, `public` those that anybody may ask for, `subjects` says what of them is compared, `statements`
is the SQL, `finding` runs it, `kept` in turns and once for the site, and `telling` and `files` say what came of it.
"""
