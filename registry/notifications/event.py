"""What an event is to those who hear of it: data, from which letters, digests, desks and the docs are made."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class Hearer(Enum):
    """Who hears of an event, and in words why a letter comes to them."""

    DECIDERS = (
        "approvers of the organisation; curators where it has none, or where it is the register's own",
        "somebody has to decide, and you may",
    )
    APPROVERS = ("approvers of the organisation", "you are an approver of the organisation")
    PARTIES = (
        "approvers of the other organisations concerned",
        "you are an approver of an organisation that takes or took part",
    )
    MAKERS = ("the people who made it", "you asked for it, or wrote some of it")
    ADDRESSEE = ("the address that was typed, with or without an account", "this address was typed")
    CURATORS = ("curators", "you are a curator of the register")

    def __init__(self, words: str, why: str):
        self.words = words
        self.why = why


@dataclass(frozen=True)
class Event:
    """One kind of thing that happens. Its letter is `letters/<name>.txt`, written with facts of the names in `sample`.

    `waits_for`: what somebody has to do, where the letter needs them; such a letter waits for no digest and is not
    stopped. `sample` are the facts of the letter that the docs print. A letter leads to `/my/…` or to a public page by
    the fact `link`, which is a path.
    """

    name: str
    words: str
    hears: tuple[Hearer, ...]
    sample: Mapping[str, Any]
    waits_for: str = ""

    @property
    def needs_somebody(self) -> bool:
        return bool(self.waits_for)


@dataclass(frozen=True)
class News:
    """That an event happened: the facts for its letter, and whom it concerns.

    `organisation` is the one in whose name it is or that is called upon, `parties` the others concerned, `makers`
    numbers of people, `address` that of somebody who may have no account.
    """

    event: Event
    facts: Mapping[str, Any]
    organisation: str = ""
    parties: Collection[str] = ()
    makers: Collection[int] = ()
    address: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        # So the letter that the docs print has exactly what a real one has.
        if self.facts.keys() != self.event.sample.keys():
            wrong = sorted(self.facts.keys() ^ self.event.sample.keys())
            raise ValueError(f"{self.event.name}: facts and sample differ in {', '.join(wrong)}")


def catalogue(*events: Event) -> dict[str, Event]:
    """Name → event; a name is given once."""
    named = {event.name: event for event in events}
    if len(named) < len(events):
        raise ValueError("Two events of one name.")
    return named
