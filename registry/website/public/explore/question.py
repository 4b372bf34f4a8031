"""What a reader asks of a list: the filters of the API, in the address of the page."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from registry.catalogue.filters import Conditions, OrganisationFilters, PartnershipFilters, StrictFilterSet
from registry.catalogue.filters.form_fields import Listed
from registry.catalogue.reading import ORDERINGS
from registry.errors import BadParameter
from registry.places.directory import directory
from registry.public_address import at

FILTERS: dict[str, type[StrictFilterSet]] = {"partnership": PartnershipFilters, "organisation": OrganisationFilters}
LISTS = {"partnership": "/api/v1/partnerships/", "organisation": "/api/v1/organisations/"}
AREA, CURSOR, ORDERING = "area", "cursor", "ordering"


@dataclass(frozen=True)
class Question:
    """`texts` are the filters as they stand in the address, `values` what they were read as."""

    kind: str
    texts: dict[str, str]
    values: dict[str, Any]
    ordering: str = ""
    cursor: str = ""
    # Whether the address can say the same shorter or surer: without empty boxes, and with codes of areas for their names.
    is_untidy: bool = False

    @property
    def filters(self) -> type[StrictFilterSet]:
        return FILTERS[self.kind]

    @property
    def conditions(self) -> Conditions:
        return self.filters.conditions_of(self.values)

    @property
    def notes(self) -> list[str]:
        """Where something else is answered than was written."""
        return [note for value in self.values.values() if (note := getattr(value, "note", ""))]

    def codes(self, name: str) -> list[str]:
        """The codes of a filter, as they were written."""
        return [part.strip() for part in self.texts[name].split(",")] if name in self.texts else []

    def query(self, **changed: str) -> str:
        """The query of a page with these filters changed; an empty text takes a filter away."""
        texts = self.texts | ({ORDERING: self.ordering} if self.ordering else {}) | changed
        written = urlencode({name: text for name, text in texts.items() if text}, safe=",")
        return f"?{written}" if written else "?"

    def without(self, *names: str) -> "Question":
        return read_texts(self.kind, {name: text for name, text in self.texts.items() if name not in names})

    def address_of_api(self, **more: str) -> str:
        written = self.query(**more)
        return at(f"{LISTS[self.kind]}{written if written != '?' else ''}")

    def as_filter_of_effects(self) -> str:
        """The same, as the parameters of what entered, changed and left."""
        texts = {name: text for name, text in self.texts.items() if text}
        return urlencode({"of": f"{self.kind}s"} | ({"filter": urlencode(texts, safe=",")} if texts else {}))

    def address_to_follow(self) -> str:
        """The page where these filters can be followed; their order tells nothing new."""
        written = replace(self, ordering="").query()
        return f"{reverse('website:follow', args=[f'{self.kind}s'])}{written if written != '?' else ''}"

    @property
    def order(self) -> list[tuple[str, bool]]:
        return [(self.ordering.removeprefix("-"), self.ordering.startswith("-"))] if self.ordering else []


def read_question(request: HttpRequest, kind: str) -> Question:
    """BadParameter names the first that is wrong. An empty box of a form asks nothing."""
    sent = {name: [text for text in texts if text.strip()] for name, texts in request.GET.lists()}
    texts = {
        name: ",".join(each) if _is_listed(kind, name) else _single(name, each) for name, each in sent.items() if each
    }
    cursor, ordering = texts.pop(CURSOR, ""), texts.pop(ORDERING, "")
    if ordering:
        _require_ordering(kind, ordering)
    question = read_texts(kind, texts)
    written = question.texts | _codes_for_names(question)
    has_blanks = sum(map(len, sent.values())) < sum(len(each) for _, each in request.GET.lists())
    return Question(kind, written, question.values, ordering, cursor, has_blanks or written != question.texts)


def _codes_for_names(question: Question) -> dict[str, str]:
    """Areas that were called by their name, by code: so that they are known wherever codes are compared."""
    named = [part for part in question.codes(AREA) if part.upper() not in directory()]
    return {AREA: ",".join(question.values[AREA])} if named else {}


def read_texts(kind: str, texts: dict[str, str]) -> Question:
    return Question(kind, texts, {name: FILTERS[kind].clean(name, text) for name, text in texts.items()})


def _is_listed(kind: str, name: str) -> bool:
    declared = FILTERS[kind].base_filters.get(name)
    return declared is not None and isinstance(declared.field, Listed)


def _single(name: str, texts: list[str]) -> str:
    if len(texts) > 1:
        raise BadParameter(
            name[:80], "repeated_parameter", f"{name[:80]} stands twice, and takes one value: give it once."
        )
    return texts[0]


def _require_ordering(kind: str, text: str) -> None:
    known = [f"{sign}{name}" for name in ORDERINGS[kind] for sign in ("", "-")]
    if text not in known:
        raise BadParameter(ORDERING, "unknown_value", f"The list can be put in order by {', '.join(ORDERINGS[kind])}.")
