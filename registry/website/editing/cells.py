"""One field of the form: from a field of a model and a value of the content."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from registry.fields import CellField
from registry.fields.answers.forms import Choice

from .hints import hint_of
from .naming import Names
from .sections import Section, section_with
from .widgets import FILLED
from .wording import label_of


class Offer(NamedTuple):
    """One candidate for a name that we could not settle: the id or code that is sent, and its name."""

    value: str
    words: str


@dataclass
class Cell:
    """What the template draws: `widget` is one of text, long, select, checks, pointers."""

    name: str
    label: str
    hint: str
    widget: str
    required: bool = False
    text: str = ""
    chosen: list[str] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    # A name in words, and the button that proposes the organisation of that name.
    written: str = ""
    adding: str = ""
    size: str = ""
    mode: str = ""
    several: bool = False
    # The page on which what is to be chosen here is entered, where there is nothing to choose from yet.
    fill_first: Section | None = None

    @property
    def id(self) -> str:
        return f"f-{self.name.replace(':', '-')}"

    @property
    def called(self) -> str:
        return self.label

    @property
    def described_by(self) -> str:
        parts = [f"{self.id}-problem"] if self.problems else []
        parts += [f"{self.id}-hint"] if self.hint else []
        return " ".join(parts)

    @property
    def chosen_labels(self) -> list[str]:
        return [label for value, label in self.choices if value in self.chosen]

    @property
    def many_choices(self) -> bool:
        return len(self.choices) > 6

    @property
    def is_wide(self) -> bool:
        return self.widget in ("long", "checks", "pointers") or self.size == "wide"


def cell_of(where: str, prefix: str, name: str, of: CellField, value: Any, names: Names) -> Cell:
    """`where` is a table, or the kind of record for its head; `prefix` comes before the name."""
    widget = of.widget()
    cell = Cell(
        f"{prefix}{name}",
        label_of(where, name, str(of.verbose_name)),
        hint_of(where, of),
        widget.kind,
        not of.blank,
        text=of.text_in_form(value, names),
        choices=of.choices_from(names, where),
        size=widget.size,
        mode=widget.keyboard,
        several=widget.several,
        offers=[Offer(*offer) for offer in of.offers(value, names)],
    )
    FILLED[widget.kind](cell, value)
    if of.table and not cell.choices:
        cell.fill_first = section_with(names.kind.name, of.table)
    return cell
