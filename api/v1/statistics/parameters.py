"""By what statistics are grouped, and what is measured."""

from collections.abc import Iterable

from registry.catalogue.filters.form_fields import Listed, refuse
from registry.matching.suggestions import suggested
from registry.research.statistics import DIMENSIONS, MEASURES
from registry.research.statistics.dimensions import MOST
from registry.research.statistics.measures import PARTNERSHIPS

from ...parameters import Parameter


class DeclaredNames(Listed):
    """Names of dimensions or of measures, each once."""

    def __init__(self, names: Iterable[str], kind: str, *, most: int | None = None) -> None:
        super().__init__()
        self.names, self.kind, self.most = tuple(names), kind, most
        self.schema = {"type": "array", "items": {"type": "string", "enum": list(self.names)}, "uniqueItems": True}
        if most:
            self.schema["maxItems"] = most

    def read(self, text: str) -> list[str]:
        names: list[str] = super().read(text)
        if len(set(names)) < len(names):
            refuse("repeated_value", f"name each {self.kind} once.")
        if self.most and len(names) > self.most:
            refuse("too_many_values", f"name {self.most} at most; for more, ask for the list itself as CSV.")
        return names

    def read_one(self, part: str) -> str:
        if part not in self.names:
            near = suggested(part, self.names)
            hint = f"Did you mean {near}?" if near else f"There are: {', '.join(self.names)}."
            refuse("unknown_value", f"{part[:40]!r} is no {self.kind}. {hint}")
        return part


GROUP_BY = Parameter(
    "group_by", DeclaredNames(DIMENSIONS, "dimension", most=MOST),
    f"By what to group: {MOST} dimensions at most, with a comma between them. Without it: one row, of all.",
    ["stage"], "statistics.group_by",
)  # fmt: skip
MEASURE = Parameter(
    "measure", DeclaredNames(MEASURES, "measure"),
    f"What to measure, with commas between them; {PARTNERSHIPS.name} is always there.",
    ["homes"], "statistics.measure",
)  # fmt: skip
