"""Who takes part, and which other records it names."""

from typing import Any

from .....content.normal import Content
from .....partnerships.models import Party
from ... import form_fields
from ...conditions import Clause, Condition, HasFact
from ...filter_types import ColumnFilter, fact, multi_choice
from ...lineage import LINEAGE
from ...same_row import SameRow
from ...strict import SQLFilter
from ..card_column import CardColumn
from ..gathering import rows


def _organisation(name: str, help_text: str) -> ColumnFilter:
    """Organisations by their ids, those that they succeeded included."""
    return lambda column: {
        name: SQLFilter(
            form_field=form_fields.ChosenIds("org"),
            clause=lambda ids: Clause(
                Condition(f"card.{column} && {LINEAGE}", {"value": ids}),
                (HasFact(frozenset(fact(name, id_) for id_ in ids)),),
            ),
            same_row=SameRow(Party, "organisation"),
            help_text=help_text,
        )
    }


def _intended_roles(content: Content, derived: dict[str, Any]) -> list[str]:
    return sorted({role for row in derived["intended_roles"] for role in row["roles"]})


PARTIES = (
    CardColumn(
        "organisations",
        rows("parties", "organisation"),
        _organisation(
            "organisation",
            "A party is one of these organisations, or one that it succeeded: ids with commas between them.",
        ),
    ),
    CardColumn(
        "roles",
        rows("parties", "roles"),
        multi_choice(
            "role",
            "role",
            "A party has one of these roles, or is meant to have it: see intended_role.",
            SameRow(Party, "roles"),
        ),
    ),
    CardColumn(
        "intended_roles",
        _intended_roles,
        multi_choice("intended_role", "role", "A party is meant to have this role, which waits for a transfer."),
    ),
    CardColumn(
        "sides",
        rows("parties", "side"),
        multi_choice("side", "side", "A party stands on this side.", SameRow(Party, "side")),
    ),
    CardColumn(
        "parts",
        rows("parties", "part"),
        multi_choice("part", "part", "A party took part in this way.", SameRow(Party, "part")),
    ),
    CardColumn("related_to", rows("related", "partnership", "organisation")),
)
