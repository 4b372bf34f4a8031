"""Everything derived of an organisation."""

from typing import Any

from ...content.normal import Content
from ...places.directory import Directory
from ...vocabularies.vocabulary import codes_where, terms
from .clt_status import clt_status_of
from .organisation_questions import QUESTIONS
from .place import codes_with_ancestors
from .questions import completeness


def derived_of_organisation(content: Content, areas: Directory) -> dict[str, Any]:
    return {
        "size_band": size_band_of(content["homes_owned"]),
        "clt_status": clt_status_of(content),
        "place": {
            "areas": codes_with_ancestors([row["area"] for row in content["operating_areas"] if row["area"]], areas)
        },
        "succeeded_by": succeeded_by(content),
        "former_names": [row["name"] for row in content["names"] if row["kind"] == "former"],
        "completeness": completeness(content, QUESTIONS),
    }


def size_band_of(homes: int | None) -> dict[str, str] | None:
    """The band of the homes owned; None if nobody has counted them."""
    if homes is None:
        return None
    for term in terms("organisation_size_band").values():
        most = term.more["maximum"]
        if int(term.more["minimum"]) <= homes and (not most or homes <= int(most)):
            return {"code": term.code, "label": term.label}
    return None


def succeeded_by(content: Content) -> list[str]:
    """Ids of the organisations that carry on what this one was."""
    kinds = codes_where("organisation_relation", "successor", "yes")
    return list(
        dict.fromkeys(row["organisation"] for row in content["relations"] if row["kind"] in kinds and not row["until"])
    )
