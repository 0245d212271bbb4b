"""The least that PostgreSQL and Python need: hand-written SQL and next to nothing around it."""
