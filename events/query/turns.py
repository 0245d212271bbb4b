"""Turns for what is costly: so many at once, counted over all processes and containers.

A turn is an advisory lock of the transaction: it is given back however that ends, also with the process.
"""

# `line` is a number that no other pair of advisory locks of this database has. No row where all turns are taken.
TURN = """
    SELECT turn FROM generate_series(1, %(most)s) turn WHERE pg_try_advisory_xact_lock(%(line)s, turn) LIMIT 1
"""
DOWNLOADS = 52_110_204
COMPARISONS = 52_110_205
