"""On what a partnership's record rests follows from who publishes it: nobody writes it themselves."""

from collections.abc import Mapping
from typing import Any

from ..current import CurrentRecord

BY_A_PARTY, COMPILED = "published_by_a_party", "compiled_from_public_sources"


def basis_in_draft(kind: str, organisation: str | None, current: CurrentRecord | None) -> dict[str, Any]:
    """What a draft has in that cell, whatever was sent: as it stands, so that it is no change of its own."""
    if kind != "partnership":
        return {}
    return {"basis": current.content["basis"]} if current else basis_of(kind, organisation, {})


def basis_of(kind: str, organisation: str | None, content: Mapping[str, Any]) -> dict[str, Any]:
    """What is published in that cell; editors who correct what a party published leave it the party's."""
    if kind != "partnership":
        return {}
    return {"basis": BY_A_PARTY if organisation else content.get("basis") or COMPILED}
