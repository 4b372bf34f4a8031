"""All that there is to say of a citation: then, when it was fixed, today, and how to write it down."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from registry.catalogue.reading.latest import latest_sequence
from registry.catalogue.reading.moments import Moment
from registry.citing.actions import fix_answer
from registry.citing.models import FixedAnswer
from registry.citing.references import Reference
from registry.clock import uk_day
from registry.errors import BadParameter
from registry.public_address import at

from .addresses import Cited
from .answering import CitedQuestion, Result

BadParameter.explain(
    line_to_come="The feed has no such line yet. Cite a line that there is.",
    day_to_come="The day has not come yet. Cite a day that has.",
    too_many_to_fix="So many entries have no hash. Cite a narrower filter, or a list of records.",
)


@dataclass(frozen=True)
class Opened:
    """`then` is what the question gives of the line that is cited, `now` of the latest; both computed just now."""

    cited: Cited
    then: Result
    now: Result
    latest: int
    effects: dict[str, int] | None
    fixed: FixedAnswer | None
    reference: Reference

    @property
    def still_matches(self) -> bool | None:
        """Whether the answer is what it was when it was fixed; None where nobody fixed it."""
        return None if self.fixed is None else (self.fixed.count, self.fixed.hash) == (self.then.count, self.then.hash)


def opened(cited: Cited) -> Opened:
    """Ask again. BadParameter where line or day lie ahead; else errors of the question."""
    latest, today = latest_sequence(), uk_day()
    if cited.line > latest:
        raise BadParameter("at", "line_to_come", f"at: the feed has {latest} lines so far.")
    if cited.day > today:
        raise BadParameter("day", "day_to_come", "day: give a day that has come.")
    question = CitedQuestion(cited)
    return Opened(
        cited=cited,
        then=question.result(Moment(sequence=cited.line), cited.day),
        now=question.result(Moment(sequence=latest), today),
        latest=latest,
        effects=question.effects(Moment(sequence=latest)),
        fixed=FixedAnswer.objects.filter(address=cited.address).first(),
        reference=Reference(in_words(cited), cited.line, cited.day, at(cited.address)),
    )


def fixed(cited: Cited, *, client: str) -> Opened:
    """Fix what it gives for good, if nobody did, and open it."""
    opening = opened(cited)
    if opening.then.hash is None:
        raise BadParameter("of", "too_many_to_fix", f"of: {opening.then.count:,} entries or more have no hash.")
    fix_answer(address=cited.address, count=opening.then.count, digest=opening.then.hash, client=client)
    return opened(cited)


def in_words(cited: Cited) -> str:
    """What was asked: the address below the version, and the parameters in brackets."""
    what = cited.path.partition("/")[2].strip("/") or cited.path
    parameters = "; ".join(f"{name} = {value}" for name, value in parse_qsl(cited.query, keep_blank_values=True))
    return f"{what} ({parameters})" if parameters else what


def payload_of(opening: Opened) -> dict[str, Any]:
    reference = opening.reference
    return {
        "id": opening.cited.address,
        "name": reference.title,
        "url": reference.address,
        "of": opening.cited.of,
        "as_of": opening.cited.line,
        "day": opening.cited.day.isoformat(),
        "then": _result(opening.then),
        "fixed": None
        if opening.fixed is None
        else {
            "count": opening.fixed.count,
            "hash": opening.fixed.hash,
            "fixed_at": opening.fixed.fixed_at.isoformat().replace("+00:00", "Z"),
            "still_matches": opening.still_matches,
        },
        "now": _result(opening.now)
        | {"as_of": opening.latest, "same": opening.now == opening.then}
        | (opening.effects or dict.fromkeys(("entered", "changed", "left"))),
        "citation": {
            "text": reference.text,
            "bibtex": reference.bibtex,
            "ris": reference.ris,
            "csl": reference.csl,
        },
    }


def _result(result: Result) -> dict[str, Any]:
    return {"count": result.count, "count_is_exact": result.hash is not None, "hash": result.hash}
