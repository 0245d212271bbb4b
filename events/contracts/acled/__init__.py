"""The contract of ACLED's API, for clients that read it: `acled/read` and `deleted/read`, with a token of `accounts/`.

What is asked in ACLED's columns is asked of ours where they tell the same, and looked up in the row as it is served
where they do not; a column that no row here has finds nothing.
"""
