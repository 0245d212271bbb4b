"""What a release says about itself to machines and to people: one module for each standard, one file each.

A module has NAME, MEDIA_TYPE, DESCRIPTION, and `describe(moment, files)`, which gives the bytes.
"""

from events.frozen.metadata import citation, croissant, csvw, datapackage, readme

DESCRIPTIONS = (datapackage, croissant, csvw, citation, readme)
