"""When homes were finished, opened or first lived in, by the milestones that are about homes."""

from dataclasses import dataclass
from typing import Any

from ...content.normal import Content
from .spans import Span, days, first_of, last_of, span

# What tells that homes are there, the most telling first.
FINISHED = ("completion", "handover", "first_let", "opened", "opening")
LIVED_IN = ("first_let", "opened", "opening", "completion", "handover")
WORDS = {
    "first_let": "the first homes were occupied",
    "opened": "the first homes opened",
    "opening": "the homes were opened in public",
    "completion": "the works were completed",
    "handover": "the finished homes were handed over",
}
INFERRED = ("?", "%")


@dataclass(frozen=True)
class Milestones:
    """Milestones of one kind, with what their dates allow."""

    kind: str
    rows: list[Content]

    @property
    def spans(self) -> list[Span]:
        return [span(row["date"]) for row in self.rows]

    @property
    def first(self) -> Span:
        return first_of(self.spans)

    @property
    def inferred(self) -> list[str]:
        """Dates that the sources leave uncertain, as the record writes them."""
        return [row["date"] for row in self.rows if row["date"].endswith(INFERRED)]


def happened(content: Content, *kinds: str) -> list[Content]:
    """Dated milestones that are no forecasts."""
    return [row for row in content["milestones"] if row["kind"] in kinds and row["date"] and not row["forecast"]]


def of_homes(content: Content, order: tuple[str, ...]) -> Milestones | None:
    """Those of the first of these kinds that the record has: of halls and shops none counts."""
    for kind in order:
        if rows := [row for row in happened(content, kind) if tells_of_homes(row, content)]:
            return Milestones(kind, rows)
    return None


def is_about_homes(row: Content) -> bool:
    return not row["about"] or any(pointer.split("/")[1] == "homes" for pointer in row["about"])


def tells_of_homes(row: Content, content: Content) -> bool:
    """A framework has no homes of its own: what was completed there is something else, unless it names homes."""
    return is_about_homes(row) and (bool(row["about"]) or content["scope"] != "framework")


def completed_of(content: Content) -> dict[str, Any]:
    """From the first to the last completion of homes; without one, what tells next best, which `by` names."""
    finished = of_homes(content, FINISHED)
    if not finished:
        return {**days((None, None)), "by": None}
    return {**days(last_of(finished.spans)), "by": finished.kind}


def year_finished(content: Content, home: Content) -> str | None:
    """The year in which this row of homes was finished, by a milestone of its own, or by one of the whole scheme.

    A stock or programme is finished home by home: there only its own milestone tells.
    """
    for kind in FINISHED:
        rows = [row for row in happened(content, kind) if is_about_homes(row)]
        own = [row for row in rows if f"/homes/{home['key']}" in row["about"]]
        general = [row for row in rows if not row["about"] or "/homes" in row["about"]]
        telling = own or (general if content["scope"] == "scheme" else [])
        first, last = last_of(span(row["date"]) for row in telling)
        if first and last and first.year == last.year:
            return str(first.year)
    return None
