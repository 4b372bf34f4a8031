"""What else was agreed: services, agreements and their clauses, and who decides."""

from typing import Any

from .....content.normal import Content
from ...filter_types import multi_choice
from ..card_column import CardColumn
from ..gathering import rows

SHARES = {"shared", "decides"}


def _community_decides(content: Content, derived: dict[str, Any]) -> list[str]:
    return sorted({row["domain"] for row in derived["power"] if row["community"] in SHARES})


GOVERNANCE = (
    CardColumn(
        "services",
        rows("service_transfers", "services"),
        multi_choice("service", "service", "Such a service passed."),
    ),
    CardColumn(
        "agreements",
        rows("agreements", "kind"),
        multi_choice("agreement", "agreement_kind", "Has such an agreement."),
    ),
    CardColumn(
        "clause_topics",
        rows("clauses", "topic"),
        multi_choice("clause_topic", "clause_topic", "Has a clause on this."),
    ),
    CardColumn(
        "decision_domains",
        rows("decision_rights", "domain"),
        multi_choice("decision_domain", "decision_domain", "Says who decides this."),
    ),
    CardColumn(
        "community_decides",
        _community_decides,
        multi_choice("community_decides", "decision_domain", "The community side decides or shares this decision."),
    ),
    CardColumn("ballots", rows("ballots", "kind"), multi_choice("ballot", "ballot_kind", "Had such a vote.")),
)
