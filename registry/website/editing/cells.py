"""One field of the form: from a field of a model and a value of the content."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from registry import fields
from registry.content import fields_of
from registry.vocabularies.vocabulary import terms

from .names import Names
from .offers import Offer, offers_for
from .shown import pointer_in_words, row_title, text_in_form
from .wording import HINTS, OWN_HINTS, label_of

Choice = tuple[str, str]


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
    size: str = ""
    mode: str = ""
    several: bool = False

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


def cell_of(where: str, prefix: str, name: str, of: models.Field, value: Any, names: Names) -> Cell:
    """`where` is a table, or the kind of record for its head; `prefix` comes before the name."""
    cell = Cell(
        f"{prefix}{name}", label_of(where, name, str(of.verbose_name)), hint_of(where, of), "text", not of.blank
    )
    cell.text = text_in_form(of, value, names)
    base = of.base_field if isinstance(of, ArrayField) else of
    if isinstance(of, fields.Pointers):
        cell.widget = "pointers"
        cell.choices = pointer_choices(names, cells_too=where in ("other_claims", "missing"))
        cell.chosen = [code for code in value if isinstance(code, str)] if isinstance(value, list) else []
        cell.text = "; ".join(code for code in cell.chosen if code not in dict(cell.choices))
    elif isinstance(of, ArrayField) and isinstance(base, fields.Code | fields.Key):
        cell.widget = "checks"
        cell.choices = choices_of(base, names)
        cell.chosen = [str(pointer) for pointer in value] if isinstance(value, list) else []
        cell.choices += [
            (pointer, f"{pointer} (not known here)") for pointer in cell.chosen if pointer not in dict(cell.choices)
        ]
    elif isinstance(base, models.BooleanField) or (isinstance(base, fields.Code | fields.Key) and _listed(base)):
        cell.widget = "select"
        cell.choices = choices_of(base, names)
        if cell.text and cell.text not in dict(cell.choices):
            cell.choices = [*cell.choices, (cell.text, f"{cell.text} (not known here)")]
    elif isinstance(base, models.TextField):
        cell.widget = "long"
    else:
        cell.size, cell.mode = size_of(of)
        cell.offers, cell.several = offers_for(of, value), isinstance(of, ArrayField)
    return cell


def _listed(base: models.Field) -> bool:
    return bool(getattr(base, "vocabulary", "") or getattr(base, "table", ""))


def choices_of(base: models.Field, names: Names) -> list[Choice]:
    if isinstance(base, models.BooleanField):
        return [("yes", "Yes"), ("no", "No")]
    if isinstance(base, fields.Key):
        rows = names.content.get(base.table)
        keys = [row["key"] for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
        return [(key, row_title(base.table, key, names)) for key in keys]
    return term_choices(getattr(base, "vocabulary", ""))


@cache
def _terms(vocabulary: str) -> tuple[Choice, ...]:
    return tuple((term.code, term.label) for term in terms(vocabulary).values())


def term_choices(vocabulary: str) -> list[Choice]:
    return list(_terms(vocabulary))


def pointer_choices(names: Names, *, cells_too: bool) -> list[Choice]:
    """Rows of the record; for what differs or lacks, also its questions and whole tables."""
    offered = []
    if cells_too:
        offered += [f"/{name}" for name in fields_of(names.kind.edition)]
        offered += [f"/{table}" for table in names.kind.tables if table not in ("sources", "other_claims", "missing")]
    for table in names.kind.tables:
        rows = names.content.get(table)
        if table not in ("sources", "other_claims", "missing") and isinstance(rows, list):
            offered += [f"/{table}/{row['key']}" for row in rows if isinstance(row, dict) and row.get("key")]
    return [(pointer, pointer_in_words(pointer, names)) for pointer in offered]


def hint_of(where: str, of: models.Field) -> str:
    base = of.base_field if isinstance(of, ArrayField) else of
    if hint := OWN_HINTS.get((where, str(of.name))):
        return hint
    text = str(of.help_text).replace(" (EDTF)", "").replace("Key of the party", "The party")
    if isinstance(base, fields.Edtf):
        return f"{text} {HINTS['Edtf']}".strip()
    if isinstance(base, models.ForeignKey):
        return "Write the name; we look it up on the register when you save."
    if isinstance(base, fields.AreaCode):
        return "Write the name of the district or region, such as Northumberland. Several: put a semicolon between."
    if isinstance(of, fields.Pointers):
        return "Tick what this is about. Leave empty for all of it." if of.blank else "Tick what this is about."
    if isinstance(base, fields.Money | fields.Percent):
        return f"{text} {HINTS[type(base).__name__]}"
    return text


def size_of(of: models.Field) -> tuple[str, str]:
    """(width, kind of keyboard)."""
    if isinstance(of, models.DecimalField | models.FloatField):
        return "short", "decimal"
    if isinstance(of, models.IntegerField):
        return "short", "numeric"
    if isinstance(of, fields.Edtf):
        return "short", ""
    if isinstance(of, fields.Web):
        return "wide", "url"
    return ("wide" if (of.max_length or 300) >= 300 else "medium"), ""
