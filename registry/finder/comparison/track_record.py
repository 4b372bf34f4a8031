"""What the partnerships of an association say of it."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from ...dates_in_words import since_in_words
from ...vocabularies.vocabulary import label
from ..terms import OwnPartnership, sentence_of, silence_of, years_in_words
from .associations import Association
from .line import Line, line_of

# In the order of a scheme, the furthest first.
STAGES = {
    "live": "Homes lived in",
    "build": "Being built",
    "plan": "Being planned",
    "site": "Site agreed or looked for",
    "group": "Group only",
}
UNBUILT = ("build", "plan", "site", "group")
LEFT = {
    "declined": "Was asked and said no",
    "withdrew": "Took part and then left",
    "replaced": "Took part and was replaced",
    "considered": "Was considered, and not taken further",
    "proposed": "Was proposed, and never began",
}


def partnerships(association: Association, today: datetime.date) -> Iterator[Line]:
    own = association.partnerships
    if not own:
        return
    latest = max((each.year for each in own if each.year), default=None)
    yield line_of(f"{len(own)}{f', the latest in {latest}' if latest else ''}", own)
    if before := [each for each in own if each.is_only_a_predecessors]:
        yield Line(
            f"{len(before)} of them under an earlier name or by a body that it has since taken on", is_aside=True
        )


def community_kinds(association: Association, today: datetime.date) -> Iterator[Line]:
    by_code = _gathered(association, lambda own: own.content["community_kinds"])
    for code, of in sorted(by_code.items(), key=lambda item: (-len(item[1]), item[0])):
        yield Line(f"{label('community_kind', code)}: {len(of)}")


def stages(association: Association, today: datetime.date) -> Iterator[Line]:
    ended = [own for own in association.partnerships if own.content["status"] == "ended"]
    by_code = _gathered(association, lambda own: [own.content["stage"]] if own not in ended else [])
    for code, words in STAGES.items():
        if of := by_code.get(code):
            yield Line(f"{words}: {len(of)}{_since_when(of) if code in UNBUILT else ''}")
    if ended:
        yield line_of(f"Over: {len(ended)}", ended)


def homes(association: Association, today: datetime.date) -> Iterator[Line]:
    """Of the whole schemes: how many of them are its own, the records do not always tell."""
    known = [(own, own.content["derived"]["homes"]) for own in association.partnerships]
    finished = [(own, of["completed"]) for own, of in known if of["completed"]]
    if finished:
        schemes = "1 partnership" if len(finished) == 1 else f"{len(finished)} partnerships"
        yield Line(f"{sum(number for _, number in finished):,} finished, in {schemes}")
        sizes = [number for _, number in finished]
        if len(sizes) > 1:
            yield Line(f"From {min(sizes):,} to {max(sizes):,} in each", is_aside=True)
    if planned := [own for own, of in known if of["planned"]]:
        number = sum(own.content["derived"]["homes"]["planned"] for own in planned)
        yield Line(f"{number:,} planned{_since_when(planned)}")


def term_reader(code: str) -> Callable[[Association, datetime.date], Iterator[Line]]:
    """The reader of one of the usual terms."""

    def read(association: Association, today: datetime.date) -> Iterator[Line]:
        term = next(term for term in association.terms if term.code == code)
        telling = {answer.record for answer in term.in_force}
        if sentence := sentence_of(term):
            yield line_of(sentence, [own for own in association.partnerships if own.record in telling])
        if silence := silence_of(term):
            yield Line(silence, is_aside=True)

    return read


def districts(association: Association, today: datetime.date) -> Iterator[Line]:
    by_code: dict[str, list[OwnPartnership]] = defaultdict(list)
    for own in association.partnerships:
        district = own.content["derived"]["place"].get("district")
        if district:
            by_code[district["name"]].append(own)
    for name, of in sorted(by_code.items(), key=lambda item: (-len(item[1]), item[0])):
        yield Line(f"{name}: {len(of)}")


def endings(association: Association, today: datetime.date) -> Iterator[Line]:
    for own in association.named:
        for part, words in LEFT.items():
            if part in own.parts:
                yield line_of(f"{words}{f' ({own.year})' if own.year else ''}", [own])
        if own.took_part and own.content["status"] == "ended":
            when = since_in_words(own.content["ended_on"])
            kind = own.content["ending_kind"]
            how = f": {label('ending_kind', kind).lower()}" if kind else ""
            yield line_of(f"Over{f' {when}' if when else ''}{how}", [own])


def confirmations(association: Association, today: datetime.date) -> Iterator[Line]:
    own = association.partnerships
    confirmed = [
        each for each in own if set(association.confirmed_by.get(each.record, ())) & {association.id, *each.named}
    ]
    if confirmed:
        yield line_of(f"{len(confirmed)} of {len(own)}", confirmed)
    elif own:
        yield Line(f"None of {len(own)} yet: they were written from public sources")


def _since_when(unbuilt: Sequence[OwnPartnership]) -> str:
    """The years in which schemes without homes yet began: what was planned long ago may never be built."""
    years = sorted({own.year for own in unbuilt if own.year})
    if not years:
        return " (year not recorded)"
    return f" (begun {years_in_words(years)})"


def _gathered(
    association: Association, codes: Callable[[OwnPartnership], list[str | None]]
) -> dict[str, list[OwnPartnership]]:
    """The partnerships by each of their codes."""
    by_code: dict[str, list[OwnPartnership]] = defaultdict(list)
    for own in association.partnerships:
        for code in filter(None, codes(own)):
            by_code[code].append(own)
    return by_code
