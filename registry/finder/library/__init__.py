"""What others agreed, query for or were refused, by topic and in plain words."""

from .entries import Entry
from .reading import PAGE, LibraryQuery, entries_of, facets_of
from .topics import TOPICS, Topic, topic_called, topic_of

__all__ = ["PAGE", "TOPICS", "Entry", "LibraryQuery", "Topic", "entries_of", "facets_of", "topic_called", "topic_of"]
