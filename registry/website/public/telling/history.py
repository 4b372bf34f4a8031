"""The editions of a record, what the latest change was, and how to cite one."""

import datetime
from dataclasses import dataclass
from typing import Any

from registry.content import content_of, kinds
from registry.dates_in_words import day_in_words
from registry.feed.endings import endings_about, merged_into
from registry.feed.models import Ending
from registry.publishing.checking import A_YEAR, last_checked
from registry.publishing.history import editions_of
from registry.publishing.models import PUBLIC, Challenge
from registry.vocabularies.vocabulary import label, terms
from registry.website.proposals import changes_between

from .names import PageNames


@dataclass(frozen=True)
class PastEdition:
    number: int
    day: str
    publisher: str
    is_shown: bool
    reason: str


@dataclass(frozen=True)
class PublicChallenge:
    """What a reader says is wrong, and the answer once there is one."""

    about: str
    reason: str
    evidence_url: str
    opened: str
    outcome: str
    answer: str
    answered_by: str
    due: str


@dataclass(frozen=True)
class Assurance:
    """Who confirmed it or disputes it, in words."""

    code: str
    label: str
    meaning: str
    confirmed_by: list[str]
    disputed_by: list[str]
    open_challenges: int


def past_editions(kind: str, record: str, shown: int) -> list[PastEdition]:
    """The newest first."""
    return [
        PastEdition(
            each["number"],
            day_of(each["published_at"]),
            each["publisher"],
            each["number"] == shown,
            each["reason"] or "",
        )
        for each in editions_of(kind, record)
    ]


def past_endings(record: str) -> list[str]:
    """That it was taken out and came back, and which records were merged into it: a sentence each, the newest first."""
    return [_ending_in_words(ending, record) for ending in endings_about(record)]


def _ending_in_words(ending: Ending, record: str) -> str:
    day = day_in_words(ending.at)
    if ending.replaced_by == record:
        return f"Another record was merged into this one on {day}: {ending.reason}"
    what = {
        Ending.WITHDRAWN: f"It was withdrawn on {day}",
        Ending.MERGED: f"It was merged into another record on {day}",
        Ending.RESTORED: f"It came back on {day}",
    }[ending.kind]
    return f"{what}: {ending.reason}"


def changes_in(kind_name: str, record: str, number: int) -> list[Any]:
    """What this edition changed, by section of the record; nothing for the first."""
    kind = kinds()[kind_name]
    pair = {
        each.number: each for each in kind.edition.objects.filter(record_id=record, number__in=(number - 1, number))
    }
    if len(pair) < 2:
        return []
    return changes_between(kind, content_of(pair[number - 1]), content_of(pair[number]))


def citation(content: dict[str, Any], address: str, today: datetime.date) -> str:
    edition = content["edition"]
    return (
        f"{content['name']}. Partnership register, edition {edition['number']}, published {day_of(edition['published_at'])}. "
        f"{address} (read {day_in_words(today)}). Licence: CC BY 4.0."
    )


def assurance_in_words(assurance: dict[str, Any], names: dict[str, str]) -> Assurance:
    code = assurance.get("confirmation") or "unconfirmed"
    return Assurance(
        code=code,
        label=label("confirmation_state", code),
        meaning=terms("confirmation_state")[code].definition,
        confirmed_by=[names.get(each, each) for each in assurance.get("confirmed_by", [])],
        disputed_by=[names.get(each, each) for each in assurance.get("disputed_by", [])],
        open_challenges=assurance.get("open_challenges", 0),
    )


def check_in_words(record: str, today: datetime.date) -> str:
    """When a party last said that the record is right, and that this is long ago where it is."""
    checked = last_checked([record]).get(record)
    if checked is None:
        return "Nobody who takes part has checked it."
    words = f"Somebody who takes part last checked it on {day_in_words(checked)}"
    return f"{words}, more than a year ago." if checked <= today - A_YEAR else f"{words}."


def challenges_to(record: str, names: PageNames) -> list[PublicChallenge]:
    """Those that a curator has let be seen, the newest first; of one whose text was removed, the reason why.

    Those of records that were merged into this one stand here too: they stay with what they were made of.
    """
    rows = Challenge.objects.filter(record__in=[record, *merged_into(record)], stage__in=PUBLIC).order_by("-opened_seq")
    return [
        PublicChallenge(
            about=names.pointer(row.pointer),
            reason=row.reason or f"Its text was removed: {row.removal_reason}",
            evidence_url=row.evidence_url,
            opened=day_in_words(row.opened_at.date()) if row.opened_at else "",
            outcome=label("challenge_answer", row.outcome) if row.outcome else "",
            answer=row.answer,
            answered_by=row.answered_by,
            due=day_in_words(row.due_on) if row.due_on else "",
        )
        for row in rows
    ]


def day_of(moment: str) -> str:
    return day_in_words(datetime.datetime.fromisoformat(moment).date())
