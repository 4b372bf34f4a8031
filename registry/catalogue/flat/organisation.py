"""The columns of an organisation."""

from typing import Any

from ...exports import Column
from .declaring import BOOLEAN, INTEGER, OPEN_CHALLENGES, TEXT, TEXTS, addresses, derived, edition, head

ADDRESSES = addresses("organisation")
# What others say, and what lists say; joined in when it is read, as are names, which change.
STATEMENTS = (
    Column("succeeded_by_name", TEXTS, "What those are called that carry on what it was."),
    OPEN_CHALLENGES,
    Column("regulator_number", description="Its number with the Regulator of Social Housing."),
    Column("regulator_listed", BOOLEAN, "Whether the newest list of the regulator has it."),
    Column("regulator_list", description="The day of that list."),
    Column("regulator_homes", INTEGER, "Homes that it owns, as the regulator counts them."),
    Column("regulator_homes_as_at", description="The day of that count."),
    Column("area_evidence", TEXTS, "Where an area is asked for: by what evidence it is there.", vocabulary="area_evidence"),
)  # fmt: skip


def stored() -> tuple[Column, ...]:
    kind = "organisation"
    return (
        Column("id", description="Id of the organisation.", nullable=False),
        *head(kind, "name", "kind", "legal_form", "jurisdiction", "formed_on", "ended_on"),
        *head(kind, "homes_owned", "homes_owned_as_at"),
        derived("size_band", "size_band.code", TEXT, "The band of the homes that it owns.", "organisation_size_band"),
        derived("clt_status", "clt_status.code", TEXT, "Whether it is a community land trust by law.", "clt_status"),
        derived("former_names", "former_names", TEXTS, "What it was called before."),
        derived("succeeded_by", "succeeded_by", TEXTS, "Ids of the organisations that carry on what it was."),
        derived("completeness", "completeness.percent", INTEGER, "Per cent of the questions for it that are answered."),
        *head(kind, "website", "contact_email", "contact_url"),
        *edition(),
    )  # fmt: skip


def prepared(document: dict[str, Any]) -> dict[str, Any]:
    return document
