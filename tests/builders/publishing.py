"""Putting contents on the register."""

from registry.feed.models import Change
from registry.publishing.actions import publish, withdraw_record

PUBLISHER = "test publisher"


def published(*contents: dict, by: str = PUBLISHER) -> list:
    """Publish contents in one batch; the editions, in the order given. Organisations that rows of the
    builders name are taken as known.
    """
    named = frozenset(row["organisation"] for content in contents for row in content.get("relations", ()))
    editions = {edition.record_id: edition for edition in publish(contents=contents, by=by, also_known=named)}
    return [editions[content["id"]] for content in contents]


def withdrawn(content: dict, reason: str = "It never existed.") -> None:
    withdraw_record(record=content["id"], reason=reason, by=PUBLISHER)


def latest_sequence() -> int:
    """The number of the latest line of the feed."""
    return Change.objects.order_by("-sequence").values_list("sequence", flat=True).first()
