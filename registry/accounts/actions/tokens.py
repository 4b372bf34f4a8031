"""Keys of an organisation: issued once, checked at every request, revoked at once."""

import datetime
import hmac

from django.db import transaction
from django.utils import timezone

from registry.content import require_texts
from registry.errors import BadParameter, RegistryError, TransitionNotAllowed

from ..actor import Actor
from ..audit import note
from ..models import AfterLeaving, Token
from ..policy import FORMER_SCOPES, SCOPES, require, signed_in
from ..secrets_of_tokens import digest_of, handle_of, new_key

LONGEST = datetime.timedelta(days=366)
USUAL = datetime.timedelta(days=180)


class TokenRefused(RegistryError):
    """A key that is not, or no longer, good; `code` says which."""

    title = "The token is not accepted"

    def __init__(self, code: str, detail: str):
        super().__init__(detail)
        self.code = code


TokenRefused.explain(
    token_invalid="This is not a token of the register. Copy it whole.",  # noqa: S106  words, not a secret
    token_revoked="The token was revoked. Ask an approver of your organisation for another token.",  # noqa: S106  words, not a secret
    token_expired="The token has expired. Ask an approver of your organisation for another token.",  # noqa: S106  words, not a secret
)


@transaction.atomic
def issue_token(
    *, organisation: str, name: str, scopes: list[str], lasts: datetime.timedelta = USUAL, by: Actor
) -> tuple[Token, str]:
    """(the token, its key). The key is not kept: it cannot be shown again."""
    require_texts(Token, {"organisation": organisation, "name": name})
    require(by, "token.issue", organisation)
    unknown = sorted(set(scopes) - SCOPES.keys())
    if unknown or not scopes:
        instead = "".join(f" {FORMER_SCOPES[scope]}" for scope in unknown if scope in FORMER_SCOPES)
        raise BadParameter("scopes", "unknown_value", f"Choose from: {', '.join(SCOPES)}.{instead}")
    if not name.strip():
        raise BadParameter("name", "blank", "Say what the token is for.")
    if not datetime.timedelta(0) < lasts <= LONGEST:
        raise BadParameter("expires_at", "out_of_range", "A token lasts a year at most.")
    return _issued(organisation, name, scopes, timezone.now() + lasts, by)


@transaction.atomic
def issue_anew(*, token: Token, by: Actor) -> tuple[Token, str]:
    """(a token, its key): the same name, scopes and last day as one that ended because its issuer left."""
    require(by, "token.issue", token.organisation_id)
    token = _settled(token, AfterLeaving.ISSUED_ANEW)
    scopes = [scope for scope in token.scopes if scope in SCOPES]
    if not scopes:
        raise TransitionNotAllowed("What this token was for only a person may do now: let it end.")
    return _issued(token.organisation_id, token.name, scopes, token.expires_at, by)


@transaction.atomic
def let_token_end(*, token: Token, by: Actor) -> None:
    """Say that a token that ended because its issuer left is not needed any more."""
    require(by, "token.revoke", token.organisation_id)
    token = _settled(token, AfterLeaving.NOT_NEEDED)
    note(by, "token.revoke", organisation=token.organisation_id, target=f"token:{token.handle}", words="not needed")


def _settled(token: Token, outcome: AfterLeaving) -> Token:
    token = Token.objects.select_for_update().get(pk=token.pk)
    if token.after_leaving != AfterLeaving.WAITING or token.expires_at <= timezone.now():
        raise TransitionNotAllowed("Nothing of this token is left to decide: issue a new token.")
    token.after_leaving = outcome
    token.save(update_fields=["after_leaving"])
    return token


def _issued(
    organisation: str, name: str, scopes: list[str], expires_at: datetime.datetime, by: Actor
) -> tuple[Token, str]:
    handle, key = new_key()
    token = Token.objects.create(
        handle=handle,
        digest=digest_of(key),
        organisation_id=organisation,
        name=name.strip(),
        scopes=sorted(set(scopes)),
        created_by=signed_in(by),
        expires_at=expires_at,
    )
    note(by, "token.issue", organisation=organisation, target=f"token:{handle}")
    return token, key


@transaction.atomic
def revoke_token(*, token: Token, by: Actor) -> Token:
    """End a key; the next request with it is refused."""
    require(by, "token.revoke", token.organisation_id)
    if token.revoked_at is None:
        token.revoked_at = timezone.now()
        token.save(update_fields=["revoked_at"])
        note(by, "token.revoke", organisation=token.organisation_id, target=f"token:{token.handle}")
    return token


def actor_of_key(key: str, *, request_id: str = "") -> Actor:
    """Who a key stands for; TokenRefused with a code of its own for every way to fail."""
    handle = handle_of(key)
    token = Token.objects.filter(handle=handle).select_related("created_by").first() if handle else None
    if token is None or not hmac.compare_digest(token.digest, digest_of(key)):
        raise TokenRefused("token_invalid", "This is not a token of the register: copy it whole.")
    if token.revoked_at is not None or not token.created_by.is_active:
        raise TokenRefused("token_revoked", "This token was revoked: ask your approver for another.")
    if token.expires_at <= timezone.now():
        raise TokenRefused("token_expired", "This token has expired: ask your approver for another.")
    today = timezone.now().date()
    if token.last_used_on != today:
        Token.objects.filter(pk=token.pk).update(last_used_on=today)
    return Actor(token=token, request_id=request_id)
