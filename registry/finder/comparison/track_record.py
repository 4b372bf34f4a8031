"""What the partnerships of an association say of it."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from ...dates_in_words import date_in_words
from ...numbers_in_words import counted
from ...partnerships.stages import LEFT_BEHIND, UNBUILT, stage_in_words, stages_in_order
from ...partnerships.taking_part import ONLY_NAMED
from ...vocabularies.vocabulary import label
from ..library.topics import topic_called, topic_of
from ..terms import OwnPartnership, agreed_clauses, sentence_of, silence_of, statement_of, years_in_words
from .associations import Association
from .line import Line, line_of

LEFT = {
    "declined": "Was asked and said no",
    "withdrew": "Took part and then left",
    "replaced": "Took part and was replaced",
    "considered": "Was considered, and not taken further",
    "proposed": "Was proposed, and never began",
}
LEFT_WITHOUT_IT = "Took part, and the scheme went on without it"
COMPLETED = "completed"
ENDING_IT_EARLY = topic_called("break")
WHOLE_SCHEMES = "These are homes of whole schemes, whoever owns them, unless the record says which were its part"


def partnerships(association: Association, today: datetime.date) -> Iterator[Line]:
    own = association.partnerships
    if not own:
        return
    latest = max((each.year for each in own if each.year), default=None)
    yield line_of(f"{counted(len(own), 'partnership')}{f', the latest in {latest}' if latest else ''}", own)
    if before := [each for each in own if each.is_only_a_predecessors]:
        yield Line(f"{len(before)} of them under an earlier name or by a body that joined it", is_aside=True)
    if left := [each for each in own if each.was_left]:
        yield Line(
            f"It left, or was replaced in, {len(left)} of them: homes and terms of these are not counted",
            is_aside=True,
        )


def community_kinds(association: Association, today: datetime.date) -> Iterator[Line]:
    by_code = _gathered(association, lambda own: own.content["community_kinds"])
    for code, of in sorted(by_code.items(), key=lambda item: (-len(item[1]), item[0])):
        kind = label("community_kind", code)
        yield Line(f"{kind}: {len(of)}", statement=kind)


def stages(association: Association, today: datetime.date) -> Iterator[Line]:
    """Where the scheme goes on and it is part of it still; then those that it left, that have stalled, and that are over."""
    by_code: dict[str, list[OwnPartnership]] = defaultdict(list)
    others: dict[str, list[OwnPartnership]] = defaultdict(list)
    for own in association.partnerships:
        content = own.content
        if own.was_left:
            others[LEFT_BEHIND].append(own)
        elif own.is_over or own.is_stalled:
            others[stage_in_words(content["stage"], content["status"], content["ending_kind"])].append(own)
        elif content["stage"]:
            by_code[content["stage"]].append(own)
    for code in stages_in_order():
        if of := by_code.get(code):
            yield Line(f"{stage_in_words(code)}: {len(of)}{_since_when(of) if code in UNBUILT else ''}")
    for words, of in sorted(others.items()):
        yield line_of(f"{words}: {len(of)}", of)


def homes(association: Association, today: datetime.date) -> Iterator[Line]:
    """Of those where it stayed. Where a record does not say which homes its part is of, those of the whole scheme."""
    known = [(own, own.homes) for own in association.own_work]
    finished = [(own, of["completed"]) for own, of in known if of["completed"]]
    if finished:
        yield Line(f"{sum(number for _, number in finished):,} finished, in {counted(len(finished), 'partnership')}")
        sizes = [number for _, number in finished]
        if len(sizes) > 1:
            yield Line(f"From {min(sizes):,} to {max(sizes):,} in each", is_aside=True)
    if planned := [(own, of["planned"]) for own, of in known if of["planned"] and not own.is_over]:
        stalled = sum(number for own, number in planned if own.is_stalled)
        where = f", of which {stalled:,} in schemes that have stalled" if stalled else ""
        number = sum(number for _, number in planned)
        yield Line(f"{number:,} planned{_since_when([own for own, _ in planned])}{where}")
    if any(own.is_of_whole_scheme for own, of in known if of["completed"] or of["planned"]):
        yield Line(WHOLE_SCHEMES, is_aside=True)


def term_reader(code: str) -> Callable[[Association, datetime.date], Iterator[Line]]:
    """The reader of one of the usual terms."""

    def read(association: Association, today: datetime.date) -> Iterator[Line]:
        term = next(term for term in association.terms if term.code == code)
        telling = {answer.record for answer in term.answers}
        if sentence := sentence_of(term):
            shown_by = [own for own in association.partnerships if own.record in telling]
            yield line_of(sentence, shown_by, statement_of(term))
        if silence := silence_of(term):
            yield Line(silence, is_aside=True)

    return read


def exits(association: Association, today: datetime.date) -> Iterator[Line]:
    """What was agreed for the case that one side leaves, or that it all ends early."""
    for own in association.own_work:
        for row in agreed_clauses(own):
            if topic_of("clauses", row["topic"]) == ENDING_IT_EARLY:
                yield line_of(str(row["plain_words"]), [own])


def districts(association: Association, today: datetime.date) -> Iterator[Line]:
    by_code: dict[str, list[OwnPartnership]] = defaultdict(list)
    for own in association.partnerships:
        district = own.content["derived"]["place"].get("district")
        if district:
            by_code[district["name"]].append(own)
    for name, of in sorted(by_code.items(), key=lambda item: (-len(item[1]), item[0])):
        yield Line(f"{name}: {len(of)}")


def endings(association: Association, today: datetime.date) -> Iterator[Line]:
    """What it refused or left, what came to nothing, and what it would not do again. A scheme that did what it was for is none."""
    for own in association.named:
        for words in departures_in_words(own):
            yield line_of(words, [own])
        if own.took_part and own.is_over and own.content["ending_kind"] != COMPLETED:
            when = date_in_words(own.content["ended_on"])
            yield line_of(
                f"{stage_in_words('', 'ended', own.content['ending_kind'])}{f' ({when})' if when else ''}", [own]
            )
        if own.took_part and own.is_stalled:
            yield line_of("Stalled: nothing has moved there for a time", [own])
        for lesson in own.lessons:
            yield line_of(f"Looking back: {lesson}", [own])


def departures_in_words(own: OwnPartnership) -> Iterator[str]:
    """What it left, and what it was only named for: that counts where it took no other part in it."""
    year = f" ({own.year})" if own.year else ""
    for part, words in LEFT.items():
        if part in own.parts and not (own.took_part and part in ONLY_NAMED):
            yield f"{words}{year}"
    if own.left_on:
        yield f"{LEFT_WITHOUT_IT} ({date_in_words(own.left_on)})"


def confirmations(association: Association, today: datetime.date) -> Iterator[Line]:
    own = association.partnerships
    confirmed = [
        each for each in own if set(association.confirmed_by.get(each.record, ())) & {association.id, *each.named}
    ]
    if confirmed:
        yield line_of(f"{len(confirmed)} of {len(own)}", confirmed)
    elif own:
        yield Line(f"None of {len(own)} yet", statement="")
        yield Line("They were written from public sources", is_aside=True)


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
