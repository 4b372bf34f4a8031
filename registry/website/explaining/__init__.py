"""Words of the field that a page uses, each explained once on that page: whichever page it is, and nobody need think of it."""

from .words import Word, words_used_in

__all__ = ["Word", "words_used_in"]
