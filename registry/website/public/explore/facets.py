"""The filters that a page offers, each value with how many it leaves, as links."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from registry.catalogue.filters.form_fields import ChosenCodes, YesOrNo
from registry.catalogue.reading.counted import UNKNOWN, Counts, counts_of, number_of
from registry.catalogue.stamp import stamp_of_answers
from registry.clock import uk_day
from registry.places.directory import directory
from registry.vocabularies.vocabulary import terms

from .question import AREA, FILTERS, Question, read_texts

# Nations, and the regions of England, as the filter `area` knows them.
REGIONS = (
    "E12000001", "E12000002", "E12000003", "E12000004", "E12000005", "E12000006",
    "E12000007", "E12000008", "E12000009", "N92000002", "S92000003", "W92000004",
)  # fmt: skip


class Facet(NamedTuple):
    """A filter that is offered: the name of its parameter, and what it is called."""

    name: str
    title: str


PARTNERSHIPS = (
    Facet("stage", "Stage"),
    Facet("status", "Still going?"),
    Facet("community_kind", "Kind of group"),
    Facet("model", "How it works"),
    Facet("supply", "Where the homes come from"),
    Facet("tenure", "Tenure"),
    Facet(AREA, "Nation or region"),
    Facet("community_holds_land", "Community owns land"),
    Facet("has_association", "With a housing association"),
)
ORGANISATIONS = (
    Facet("kind", "Kind of organisation"),
    Facet("has_partnership", "Took part in a partnership"),
    Facet(AREA, "Nation or region"),
    Facet("area_evidence", "Known to work there by"),
    Facet("size_band", "Homes owned"),
    Facet("clt_status", "Status as a land trust"),
)
OFFERED = {"partnership": PARTNERSHIPS, "organisation": ORGANISATIONS}
TITLES = {kind: {facet.name: facet.title for facet in facets} for kind, facets in OFFERED.items()}


@dataclass(frozen=True)
class Option:
    """A value: what it is called, how many it leaves, and the query that chooses it or takes it back."""

    code: str
    label: str
    number: int
    query: str
    is_chosen: bool = False


@dataclass(frozen=True)
class OfferedFacet:
    """A facet with its values; `unknown` are those of which nothing is recorded."""

    name: str
    title: str
    options: list[Option] = field(default_factory=list)
    unknown: Option | None = None

    @property
    def is_used(self) -> bool:
        return any(option.is_chosen for option in self.all_options)

    @property
    def shown(self) -> list[Option]:
        """Those that the list has: where some were chosen, those; else all."""
        return [option for option in self.options if option.is_chosen] or self.options

    @property
    def all_options(self) -> list[Option]:
        return [*self.options, *([self.unknown] if self.unknown else [])]


def offered(question: Question, line: int) -> list[OfferedFacet]:
    """`line` is the line of the feed as of which is counted: until another comes, nothing is counted twice."""
    return [
        _offered(question, facet, line)
        for facet in OFFERED[question.kind]
        if facet.name != "area_evidence" or AREA in question.texts
    ]


def count_by_value(question: Question, name: str, line: int) -> dict[str, int]:
    """Value → number, under all that is asked but by this filter itself."""
    others = question.without(name, f"{name}__not", f"{name}__known")
    if name == AREA and question.kind == "organisation":
        others = question.without(name)
    texts = tuple(sorted(others.texts.items()))
    if column := _column_to_count(others, name):
        counted = counted_once(question.kind, texts, (line, stamp_of_answers(), uk_day())).of[column]
        return {code: counted[code] for code in REGIONS if code in counted} if name == AREA else counted
    return {code: _number_with(question.kind, texts, name, code, line) for code in codes_of(question.kind, name)}


@lru_cache(maxsize=256)
def counted_once(kind: str, texts: tuple[tuple[str, str], ...], as_of: object) -> Counts:
    filters = FILTERS[kind].base_filters
    columns = [filters[facet.name].fact_column for facet in OFFERED[kind] if filters[facet.name].fact_column]
    return counts_of(kind, read_texts(kind, dict(texts)).conditions, columns)


def _number_with(kind: str, texts: tuple[tuple[str, str], ...], name: str, code: str, line: int) -> int:
    return _number_once(kind, (*texts, (name, code)), (line, stamp_of_answers(), uk_day()))


@lru_cache(maxsize=2048)
def _number_once(kind: str, texts: tuple[tuple[str, str], ...], as_of: object) -> int:
    return number_of(kind, read_texts(kind, dict(texts)).conditions)


def _column_to_count(others: Question, name: str) -> str:
    """The column of the card whose values are counted; none where only the filter itself can tell."""
    declared = others.filters.base_filters[name]
    if declared.same_row:
        (group,) = (each for each in others.filters.same_row_groups().values() if name in each)
        if group.keys() & others.texts.keys():
            # Filters of one table hold of one row: what the card gathers over all rows would count too many.
            return ""
    return declared.fact_column


def codes_of(kind: str, name: str) -> tuple[str, ...]:
    form_field = FILTERS[kind].base_filters[name].field
    if name == AREA:
        return REGIONS
    return ("true", "false") if isinstance(form_field, YesOrNo) else tuple(form_field.codes)


def label_of(kind: str, name: str, code: str) -> str:
    form_field = FILTERS[kind].base_filters[name].field
    if isinstance(form_field, YesOrNo):
        return {"true": "Yes", "false": "No"}[code.lower()]
    if isinstance(form_field, ChosenCodes) and form_field.vocabulary:
        return terms(form_field.vocabulary)[code].label
    return directory().get(code).name if code in directory() else code


def _offered(question: Question, facet: Facet, line: int) -> OfferedFacet:
    counted = count_by_value(question, facet.name, line)
    chosen = question.codes(facet.name)
    options = [
        Option(
            code, label_of(question.kind, facet.name, code), counted.get(code, 0),
            question.query(**_toggled(question, facet.name, code)), code in chosen,
        )
        for code in codes_of(question.kind, facet.name)
        if counted.get(code) or code in chosen
    ]  # fmt: skip
    return OfferedFacet(facet.name, facet.title, options, _unknown(question, facet, counted.get(UNKNOWN, 0)))


def _toggled(question: Question, name: str, code: str) -> dict[str, str]:
    """One more value, or one less; of yes and no there is one."""
    chosen = question.codes(name)
    if code in chosen:
        text = ",".join(each for each in chosen if each != code)
    else:
        is_list = not isinstance(question.filters.base_filters[name].field, YesOrNo)
        text = ",".join([*chosen, code]) if is_list else code
    others = [each for each in (f"{name}__known", f"{name}__not") if each in question.filters.base_filters]
    gone = {"area_evidence": ""} if name == AREA and not text and question.kind == "organisation" else {}
    return {name: text} | dict.fromkeys(others, "") | gone


def _unknown(question: Question, facet: Facet, number: int) -> Option | None:
    name = f"{facet.name}__known"
    is_chosen = question.texts.get(name, "").lower() == "false"
    if name not in question.filters.base_filters or not (number or is_chosen):
        return None
    changed = {facet.name: "", f"{facet.name}__not": "", name: "" if is_chosen else "false"}
    return Option("", "Not recorded", number, question.query(**changed), is_chosen)
