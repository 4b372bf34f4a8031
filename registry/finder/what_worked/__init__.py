"""Results of partnerships by outcome: what was done, by whom, what came of it, and how well that is known."""

from .entries import Result
from .reading import outcome_counts, results_of
from .reading_list import Reading, reading_list
from .themes import THEMES, Theme, theme_called, themes_on_record

__all__ = [
    "THEMES",
    "Reading",
    "Result",
    "Theme",
    "outcome_counts",
    "reading_list",
    "results_of",
    "theme_called",
    "themes_on_record",
]
