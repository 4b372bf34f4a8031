"""How partnerships are found at any size: entries, facts, words, and the bits of the common ones.

A *fact* is a yes-or-no about a partnership that filters ask for (`stage=live`). An *entry* is a
narrow row that holds from one line of the feed until another. What is common has a bit in the
entry, so that reading all entries is quick; what is rare is looked up in an index. docs/entries.md
"""

from .history import rewrite_history
from .seen import names_seen, seen_of
from .successions import Successions
from .tuning import give_bits
from .words import write_organisation_words
from .writing import close_entries, enter_editions, enter_renamed

__all__ = [
    "Successions",
    "close_entries",
    "enter_editions",
    "enter_renamed",
    "give_bits",
    "names_seen",
    "rewrite_history",
    "seen_of",
    "write_organisation_words",
]
