"""Whole records as they stood at a line of the feed, some at a time, in the order of their ids."""

from collections.abc import Iterator

import orjson

from registry.catalogue.filters import Conditions
from registry.catalogue.reading import Moment
from registry.catalogue.reading.exports import FULL, Lines
from registry.catalogue.reading.orderings import Ordering
from registry.public_address import at
from registry.publishing.stored_texts import texts_missing_from

# What follows from lists that are loaded, whatever the moment: a release says only what the register says.
OF_TODAY = ("regulator", "area_evidence")
BY_ID = Ordering(())


def documents(kind: str, line: int) -> Iterator[list[dict]]:
    """Each record that was current, with what is derived of it and what others say of it."""

    def rendered(editions: list[int]) -> dict[int, str]:
        """Those that are missing are rendered now, and not stored."""
        return {edition: texts[0] for edition, texts in texts_missing_from(kind, editions).items()}

    _, parts = Lines(kind, Conditions(), Moment(sequence=line), BY_ID, FULL, at()).stream(rendered)
    for part in parts:
        yield [_document(text) for text in part.split(b"\n")]


def _document(text: bytes) -> dict:
    document: dict = orjson.loads(text)
    for name in OF_TODAY:
        document.pop(name, None)
    document["url"] = at(document["url"])
    # The address that is cited; it outlives the versions of the API.
    document["uri"] = at(f"/id/{document['id']}")
    return document
