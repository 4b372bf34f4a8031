"""Outcomes across the register: each indicator with how many results there are, how well known, and pooled."""

from .reading import PooledOutcomes, read_pooled_outcomes

__all__ = ["PooledOutcomes", "read_pooled_outcomes"]
