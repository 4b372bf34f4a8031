"""Which organisations a record concerns, and what letters call a record and a publisher."""

from collections.abc import Iterable, Mapping
from typing import Any

from registry.content import kind_of, kinds
from registry.partnerships.taking_part import organisations_taking_part

from ..current import current_edition_of, current_record, name_of_organisation
from ..ownership import successors_by_origin
from ..publishers import REGISTRY_EDITORS

EDITORS = "the register's editors"


def concerned_by(*contents: Mapping[str, Any]) -> set[str]:
    """The organisations that take or took part in one of these contents of records, or are one, with their successors."""
    return with_those_who_carry_on(named_in(*contents))


def named_in(*contents: Mapping[str, Any]) -> set[str]:
    """The same, as the contents name them."""
    organisation = kinds()["organisation"]
    return {
        named
        for content in contents
        for named in ([content["id"]] if kind_of(content["id"]) is organisation else organisations_taking_part(content))
    }


def with_those_who_carry_on(organisations: Iterable[str]) -> set[str]:
    return set().union(*successors_by_origin(organisations).values())


def parties_of(record: str) -> set[str]:
    """The organisations that the published record concerns, as it was last."""
    kind = kind_of(record)
    current = current_record(kind, record) if kind else None
    return concerned_by(current.content) if current else set()


def name_of_record(record: str) -> str:
    """What a record of any kind is called now; its id where nothing of it was published."""
    kind = kind_of(record)
    edition = current_edition_of(kind, record) if kind else None
    return getattr(edition, "name", "") or record


def name_of_publisher(organisation: str | None) -> str:
    """In whose name something is done, in the words of letters."""
    return name_of_organisation(organisation) if organisation else EDITORS


def in_words(publisher: str) -> str:
    """A publisher as a line of the feed names it."""
    return EDITORS if publisher == REGISTRY_EDITORS else publisher


def page_of(record: str) -> str:
    """The public page of a record, by the address that holds for ever."""
    return f"/id/{record}"
