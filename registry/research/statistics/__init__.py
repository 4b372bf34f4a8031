"""Partnerships counted and measured by groups: dimensions and measures are declared, one statement answers."""

from .dimensions import DIMENSIONS
from .measures import MEASURES
from .reading import Group, Statistics, read_statistics

__all__ = ["DIMENSIONS", "MEASURES", "Group", "Statistics", "read_statistics"]
