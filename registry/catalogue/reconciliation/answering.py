"""The records that a question may mean, the likeliest first, and the one that it means surely."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...content.kinds import kinds
from ...matching.folding import fold
from ...matching.likeness import Degree, Likeness, likeness
from ...places.area_meant import area_meant
from ...places.directory import directory
from ..naming import Candidate, id_in, surely_meant
from ..rivals import SAME_PEOPLE
from .known import Known, Register, read_register
from .questions import NUMBER, ORGANISATION, PARTNERSHIP, PLACE, Question, Stated, properties_of

# A search found it: the least that is then said of a name that is spelt quite otherwise.
SEARCHED = 0.5
# What the name weighs where something is stated beside it.
OF_NAME = 0.6
# What tells one partnership from all others without its name.
TELLING_TOGETHER = frozenset({"community", "association", PLACE.id})


@dataclass(frozen=True)
class Match:
    """A record that may be meant. `score` is of 100, and never less than that of one further down."""

    kind: str
    id: str
    name: str
    score: float
    certain: bool
    likeness: float
    met: dict[str, bool]
    known: Known


def reconcile(questions: Sequence[Question]) -> list[list[Match]]:
    """For each question its records, the likeliest first."""
    register = read_register(questions)
    return [_answer(question, register) for question in questions]


def _answer(question: Question, register: Register) -> list[Match]:
    records = register.records[question.kind]
    likely = {each.id: each for each in _candidates(question, register) if each.id in records}
    ids = list(dict.fromkeys([*_in_order(question, register, likely), *_of_what_is_stated(question, register)]))
    met = {each: {part.property: _is_met(part, records[each], register) for part in question.stated} for each in ids}
    sure = _surely(question, list(likely.values()), met, register)
    shares = _never_rising([_share(question, each, likely, register) for each in ids])
    matches = [
        Match(
            question.kind, each, records[each].name, _score(question, share, met[each]), each == sure, share,
            {name: is_met for name, is_met in met[each].items() if is_met is not None}, records[each],
        )
        for each, share in zip(ids, shares, strict=True)
    ]  # fmt: skip
    return sorted(matches, key=lambda match: (not match.certain, -match.score))[: question.limit]


def _candidates(question: Question, register: Register) -> list[Candidate]:
    """By the id or the name; where no name is asked for, by the numbers that are stated."""
    text, numbered = question.named, _numbered(question, register)
    if identifier := id_in(text, kinds()[question.kind].prefix):
        record = register.records[question.kind].get(identifier)
        same = Likeness(Degree.SAME, 1.0)
        return [Candidate(identifier, record.name, same, record.name, identifier)] if record else []
    if not text:
        return list(numbered.values())
    # A number that is stated makes sure of a name that is only alike.
    return [
        replace(each, number=numbered[each.id].number) if each.id in numbered else each
        for each in register.candidates(question.kind, text)
    ]


def _numbered(question: Question, register: Register) -> dict[str, Candidate]:
    """Organisations that have one of the numbers that are stated."""
    values = [value for stated in question.stated if stated.property == NUMBER.id for value in stated.values]
    return {each.id: each for value in values for each in register.candidates(ORGANISATION, value) if each.number}


def _in_order(question: Question, register: Register, likely: dict[str, Candidate]) -> Iterable[str]:
    """What the search finds before what is only alike: it also knows places, parties and half words."""
    return [*register.searched.get((question.kind, question.named), ()), *likely]


def _of_what_is_stated(question: Question, register: Register) -> list[str]:
    """Whatever they are called: partnerships of an organisation, organisations with a number."""
    parties = frozenset().union(*(register.meant(value) for value in _names_of_parties(question)))
    records = register.records[question.kind]
    return sorted(
        each.id for each in records.values() if each.organisations & parties or each.id in _numbered(question, register)
    )


def _names_of_parties(question: Question) -> list[str]:
    if question.kind != PARTNERSHIP:
        return []
    naming = {name for name, each in properties_of(PARTNERSHIP).items() if each.names}
    return [value for stated in question.stated if stated.property in naming for value in stated.values]


def _is_met(stated: Stated, record: Known, register: Register) -> bool | None:
    """Whether the record agrees with what is stated; None where it says nothing of that."""
    if stated.property == PLACE.id:
        return _is_there(stated.values, record)
    if stated.property == NUMBER.id:
        numbers = [each for value in stated.values for each in register.candidates(ORGANISATION, value) if each.number]
        return record.id in {each.id for each in numbers}
    return any(register.meant(value) & record.organisations for value in stated.values)


def _is_there(locations: Iterable[str], record: Known) -> bool | None:
    if not record.areas and not record.settlement:
        return None
    if record.settlement and fold(record.settlement) in {fold(each) for each in locations}:
        return True
    codes = {code for each in locations if (code := area_meant(each)) and code in directory()}
    return any(record.areas & set(directory().resolve(code)) for code in codes)


def _surely(
    question: Question, likely: list[Candidate], met: dict[str, dict[str, bool | None]], register: Register
) -> str | None:
    """By the rule of the matcher, of those that contradict nothing that is stated; else by two parties and a place."""
    candidate = surely_meant([each for each in likely if False not in met[each.id].values()])
    if candidate is not None:
        return candidate.id
    if question.kind != PARTNERSHIP or not {each.property for each in question.stated} >= TELLING_TOGETHER:
        return None
    agreeing = [record for record, of_record in met.items() if all(of_record.values())]
    if len(agreeing) != 1 or any(_is_ambiguous(value, register) for value in _names_of_parties(question)):
        return None
    name = register.records[PARTNERSHIP][agreeing[0]].name
    is_like = not question.named or likeness(question.named, name).share >= SAME_PEOPLE
    return agreeing[0] if is_like else None


def _is_ambiguous(value: str, register: Register) -> bool:
    of_text = register.candidates(ORGANISATION, value)
    return not id_in(value, kinds()[ORGANISATION].prefix) and surely_meant(of_text) is None


def _share(question: Question, record: str, likely: dict[str, Candidate], register: Register) -> float:
    """How like the name is, from 0 to 1."""
    if record in likely:
        return likely[record].likeness.share
    if record in register.searched.get((question.kind, question.named), ()):
        return SEARCHED
    name = register.records[question.kind][record].name
    return likeness(question.named, name).share if question.named else 0.0


def _never_rising(shares: list[float]) -> list[float]:
    """Each at least as high as all that follow."""
    highest, falling = 0.0, []
    for share in reversed(shares):
        highest = max(highest, share)
        falling.append(highest)
    return falling[::-1]


def _score(question: Question, share: float, met: dict[str, bool | None]) -> float:
    if not met:
        return round(100 * share, 1)
    agreed = sum(is_met is True for is_met in met.values()) / len(met)
    by_name = OF_NAME if question.named else 0.0
    return round(100 * (by_name * share + (1 - by_name) * agreed), 1)
