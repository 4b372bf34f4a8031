"""What others agreed, asked for or were refused, by topic and in plain words."""

from .entries import Entry
from .reading import PAGE, Asked, entries_of, facets_of
from .topics import TOPICS, Topic, topic_of

__all__ = ["PAGE", "TOPICS", "Asked", "Entry", "Topic", "entries_of", "facets_of", "topic_of"]
