"""The API of UCDP as its clients use it: /api/gedevents/{version}, from the dataset `ucdp-ged`."""

DATASET = "ucdp-ged"
