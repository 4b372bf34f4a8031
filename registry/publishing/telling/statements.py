"""Telling of what a party says of a record."""

from registry.accounts.actor import Actor
from registry.accounts.telling import number_behind
from registry.notifications.event import News
from registry.notifications.tell import tell

from ..models import Confirmation, Verdict
from .concerned import concerned_by, name_of_publisher, page_of
from .events import CONFIRMED, DISPUTED


def tell_statement(confirmation: Confirmation, content: dict, by: Actor) -> None:
    """The other parties hear that it was confirmed, and they and the curators that it was disputed, and why."""
    record = confirmation.partnership_id
    facts = {
        "name": content["name"],
        "who": name_of_publisher(confirmation.organisation_id),
        "link": page_of(record),
    }
    event = CONFIRMED if confirmation.verdict == Verdict.CONFIRMED else DISPUTED
    if event is DISPUTED:
        facts["reason"] = confirmation.words
    news = News(event, facts, organisation=confirmation.organisation_id, parties=concerned_by(content))
    tell(news, by=number_behind(by))
