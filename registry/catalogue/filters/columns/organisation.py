"""The columns of an organisation's card, in reading order."""

from collections.abc import Callable
from typing import Any

from ....content.dates import earliest, latest
from ....content.normal import Content
from ....organisations.identifiers import normalised
from .. import form_fields
from ..area_evidence import area_by_evidence
from ..conditions import Clause, Condition
from ..dated_codes import dated, dated_choice
from ..filter_types import ColumnFilter, choice, day, multi_choice, number
from ..identifiers import Identifiers
from ..strict import SQLFilter
from .card_column import CardColumn
from .gathering import Gather, cell, code, derived_code, derived_value, first_day, last_day, rows


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


def _is_open(notice: Content) -> bool:
    """A notice without a kind is of the older days, when all were open to partners."""
    return notice["kind"] in (None, "open_to_partners")


def _seeks(notice: Content) -> bool:
    return notice["kind"] == "seeks_partner"


def _until(table: str, where: Callable[[Content], bool] = bool) -> Gather:
    """The last day on which a row of the table is valid."""
    return lambda content, derived: max(
        (day for row in content[table] if where(row) and (day := latest(row["valid_until"]))), default=None
    )


def _dated(table: str, column: str) -> Gather:
    """Each code with the first and last day of its row, as `dated_choice` reads them."""
    return lambda content, derived: sorted(
        dated(row[column], earliest(row["since"]), latest(row["until"])) for row in content[table] if row[column]
    )


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
    CardColumn(
        "statuses",
        _dated("statuses", "status"),
        dated_choice("status", "organisation_status", "Has this status today."),
    ),
    CardColumn(
        "services",
        _dated("services", "service"),
        dated_choice("service", "service", "Gives this service beyond homes today."),
    ),
    CardColumn(
        "areas", derived_value("place", "areas"), area_by_evidence("Where it is known to work or to have worked.")
    ),
    CardColumn("succeeded_by", _succeeded_by),
    CardColumn("related_to", rows("relations", "organisation")),
)
NOTICES = (
    CardColumn(
        "notice_roles",
        rows("partner_notices", "roles", where=_is_open),
        multi_choice("notice_role", "role", "Says that it would take this role."),
    ),
    CardColumn(
        "notice_kinds",
        rows("partner_notices", "community_kinds", where=_is_open),
        multi_choice("notice_kind", "community_kind", "Says that it would work with such a group."),
    ),
    CardColumn("notice_areas", rows("partner_notices", "areas")),
    CardColumn(
        "notice_until",
        _until("partner_notices", _is_open),
        _valid_on(
            "open_to_partners_on",
            "Has a notice that it is open to partners, valid on this day, or until the end of this month or year.",
        ),
    ),
    CardColumn(
        "seeking_until",
        _until("partner_notices", _seeks),
        _valid_on(
            "seeks_partner_on",
            "Has a notice that it seeks a partner, valid on this day, or until the end of this month or year.",
        ),
    ),
    CardColumn(
        "offers_until",
        _until("transfer_offers"),
        _valid_on(
            "offers_transfer_on",
            "Offers assets or services for transfer on this day, or until the end of this month or year.",
        ),
    ),
    CardColumn(
        "offered_assets",
        rows("transfer_offers", "asset_kinds"),
        multi_choice("offered_asset", "asset_kind", "Says that it would hand over such an asset."),
    ),
    CardColumn(
        "offered_services",
        rows("transfer_offers", "services"),
        multi_choice("offered_service", "service", "Says that it would hand over such a service."),
    ),
)
TIMES = (
    CardColumn("formed_from", first_day("formed_on"), day("formed", "When it was formed.")),
    CardColumn("ended_by", last_day("ended_on")),
)
ORGANISATION = (*IDENTITY, *NOTICES, *TIMES)
