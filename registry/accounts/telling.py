"""Telling people of what happened to them and their organisations: one function for each act, in its transaction."""

from registry.dates_in_words import day_in_words
from registry.notifications.event import Event, News
from registry.notifications.tell import tell

from .actor import Actor
from .events import CLAIM_GRANTED, CLAIM_MADE, CLAIM_REFUSED, CLAIM_VOUCHED, INVITED, TOKEN_EXPIRES, TOKENS_ENDED
from .models import Claim, Invitation, Person, Role, Token
from .names import name_of


def tell_of_claim(claim: Claim, by: Actor) -> None:
    """Whoever decides hears of a claim, and the claimant of the decision."""
    event, facts = _event_of_claim(claim)
    news = News(
        event,
        {"name": name_of(claim.organisation_id), **facts},
        organisation=claim.organisation_id,
        makers=[claim.person_id],
    )
    tell(news, by=number_behind(by))


def _event_of_claim(claim: Claim) -> tuple[Event, dict[str, str]]:
    organisation, role = claim.organisation_id, Role(claim.role).label.lower()
    match claim.status:
        case Claim.WAITING:
            facts = {"person": str(claim.person), "role": role, "reason": claim.reason, "link": "/my/claims/"}
            return CLAIM_MADE, facts
        case Claim.VOUCHED:
            facts = {"person": str(claim.person), "voucher": str(claim.vouched_by), "link": "/my/claims/"}
            return CLAIM_VOUCHED, facts
        case Claim.GRANTED:
            return CLAIM_GRANTED, {"role": role, "link": f"/my/organisations/{organisation}/"}
        case _:
            return CLAIM_REFUSED, {"reason": claim.answer, "link": "/my/join/"}


def tell_of_invitation(invitation: Invitation, secret: str) -> None:
    """The link goes to the address; nobody else ever sees it."""
    facts = {
        "name": name_of(invitation.organisation_id),
        "role": Role(invitation.role).label.lower(),
        "link": f"/my/invitations/{secret}/",
    }
    tell(News(INVITED, facts, address=invitation.email))


def tell_of_ended_tokens(person: Person, organisation: str, ended: list[Token]) -> None:
    """The approvers who remain hear which programs stop working; whoever left does not."""
    facts = {
        "name": name_of(organisation),
        "person": str(person),
        "tokens": [token.name for token in ended],
        "link": f"/my/organisations/{organisation}/tokens/",
    }
    tell(News(TOKENS_ENDED, facts, organisation=organisation), by=person.pk)


def news_of_expiring(token: Token) -> News:
    """That a token expires soon."""
    facts = {
        "name": name_of(token.organisation_id),
        "token": token.name,
        "until": day_in_words(token.expires_at),
        "link": f"/my/organisations/{token.organisation_id}/tokens/",
    }
    return News(TOKEN_EXPIRES, facts, organisation=token.organisation_id)


def number_behind(actor: Actor) -> int | None:
    """The number of the person who answers for an act, who hears nothing of it."""
    return actor.behind.pk if actor.behind else None
