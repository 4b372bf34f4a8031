"""The columns of an organisation's card, in reading order."""

from datetime import date
from typing import Any

from ....content.dates import earliest, latest
from ....content.normal import Content
from ....organisations.identifiers import normalised
from .. import form_fields
from ..conditions import Clause, Condition
from ..dated_codes import dated, dated_choice
from ..filter_types import ColumnFilter, choice, day, multi_choice, number
from ..identifiers import Identifiers
from ..record_filters import area
from ..strict import SQLFilter
from .card_column import CardColumn
from .gathering import cell, code, derived_code, derived_value, first_day, last_day, rows


def _identifier(name: str, help_text: str) -> ColumnFilter:
    return lambda column: {
        name: SQLFilter(
            form_field=Identifiers(),
            clause=lambda numbers: Clause(Condition(f"card.{column} && %(value)s::varchar[]", {"value": numbers})),
            help_text=help_text,
            example="GB-SHPE-L4528",
        )
    }


def _valid_on(name: str, help_text: str) -> ColumnFilter:
    return lambda column: {
        name: SQLFilter(
            form_field=form_fields.OneDay(last=True),
            clause=lambda on: Clause(Condition(f"card.{column} >= %(value)s", {"value": on})),
            help_text=help_text,
            example="2026-12-01",
        )
    }


def _numbers(content: Content, derived: dict[str, Any]) -> list[str]:
    return sorted(f"{row['scheme']}-{normalised(row['scheme'], row['value'])}" for row in content["identifiers"])


def _succeeded_by(content: Content, derived: dict[str, Any]) -> list[str]:
    return sorted(derived["succeeded_by"])


def _notice_until(content: Content, derived: dict[str, Any]) -> date | None:
    return max((day for row in content["partner_notices"] if (day := latest(row["valid_until"]))), default=None)


def _statuses(content: Content, derived: dict[str, Any]) -> list[str]:
    """Each status with its first and last day, as `dated_choice` reads them."""
    return sorted(dated(row["status"], earliest(row["since"]), latest(row["until"])) for row in content["statuses"])


IDENTITY = (
    CardColumn(
        "identifiers",
        _numbers,
        _identifier(
            "identifier",
            "Organisations with one of these numbers of other registers: list and number, in any usual spelling.",
        ),
    ),
    CardColumn("kind", cell("kind"), choice("kind", "organisation_kind", "What sort of organisation it is.")),
    CardColumn(
        "legal_form",
        code("legal_form"),
        choice("legal_form", "legal_form", "The form in which it is incorporated."),
    ),
    CardColumn(
        "jurisdiction",
        code("jurisdiction"),
        choice("jurisdiction", "jurisdiction", "Whose law it is registered under."),
    ),
    CardColumn(
        "size_band",
        derived_code("size_band"),
        choice("size_band", "organisation_size_band", "How many homes it owns, in bands."),
    ),
    CardColumn("homes_owned", cell("homes_owned"), number("homes_owned", "Homes it owns.")),
    CardColumn(
        "clt_status",
        derived_code("clt_status"),
        choice("clt_status", "clt_status", "Status under the statutory test of a land trust, derived."),
    ),
    CardColumn("statuses", _statuses, dated_choice("status", "organisation_status", "Has this status today.")),
    CardColumn("areas", derived_value("place", "areas"), area("Where it works.")),
    CardColumn("succeeded_by", _succeeded_by),
    CardColumn("related_to", rows("relations", "organisation")),
)
NOTICES = (
    CardColumn(
        "notice_roles",
        rows("partner_notices", "roles"),
        multi_choice("notice_role", "role", "Says that it would take this role."),
    ),
    CardColumn(
        "notice_kinds",
        rows("partner_notices", "community_kinds"),
        multi_choice("notice_kind", "community_kind", "Says that it would work with such a group."),
    ),
    CardColumn("notice_areas", rows("partner_notices", "areas")),
    CardColumn(
        "notice_until",
        _notice_until,
        _valid_on(
            "open_to_partners_on",
            "Has a notice to partners that is valid on this day, or until the end of this month or year.",
        ),
    ),
)
TIMES = (
    CardColumn("formed_from", first_day("formed_on"), day("formed", "When it was formed.")),
    CardColumn("ended_by", last_day("ended_on")),
)
ORGANISATION = (*IDENTITY, *NOTICES, *TIMES)
