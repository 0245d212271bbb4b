"""How a set of filters becomes SQL: lists, counts, sums and downloads all run the same plan."""

from events.query.plans import Plan, plan

__all__ = ["Plan", "plan"]
