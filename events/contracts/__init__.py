"""The same public rows by the contracts that clients of others rely on, one package each; `events/api/` is our own.

A contract decides on addresses, names and envelopes. Which rows there are, and how they are read, it takes from below.
"""
