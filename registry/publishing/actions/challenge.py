"""A reader challenges a field: made without an account, by an address that is verified by a link."""

import datetime
import hashlib
import secrets

from django.db import transaction
from django.utils import timezone

from registry.content import Problem, kind_of, require_texts
from registry.errors import NotValid, RegistryError, UnknownRecord
from registry.fields import CellField, LongText, cells_of

from ..current import current_record
from ..limits import count_or_refuse
from ..models import Challenge, ChallengeAddress, Stage
from ..pointers import is_there
from ..telling.challenges import tell_made, tell_verified

MOST_A_DAY = 5
LINK_LASTS = datetime.timedelta(days=7)
CELLS: dict[str, CellField] = {
    "reason": LongText(max_length=Challenge._meta.get_field("reason").max_length),
    **cells_of(Challenge),
}


class LinkRefused(RegistryError):
    code = "link_invalid"
    meaning = "The link has expired or was mistyped. Make the challenge again."
    title = "The link cannot be used"


@transaction.atomic
def make_challenge(
    *, record: str, pointer: str, reason: str, email: str, evidence_url: str = "", address: str = ""
) -> Challenge:
    """Take a challenge down and send its link; nobody else sees it before the link was opened.

    `address` is where the request came from: it counts towards the limit and is not kept.
    """
    texts = {"record": record, "pointer": pointer, "reason": reason, "evidence_url": evidence_url}
    require_texts(Challenge, texts)
    require_texts(ChallengeAddress, {"email": email})
    count_or_refuse("challenge.address", address, MOST_A_DAY)
    kind = kind_of(record)
    current = current_record(kind, record) if kind else None
    if kind is None or current is None or current.has_ended:
        raise UnknownRecord(f"There is no record {record[:40]} on the register.")
    reason, email, evidence_url = reason.strip(), email.strip().lower(), evidence_url.strip()
    problems = _problems_in(reason, evidence_url)
    if not email:
        problems.append(Problem("/email", "invalid_email", "Give an email address: a link is sent there."))
    if not is_there(kind, current.content, pointer):
        problems.append(
            Problem("/pointer", "unknown_pointer", "Name a field of the current edition, such as /homes/h1/count.")
        )
    if problems:
        raise NotValid(problems)
    count_or_refuse("challenge.email", email, MOST_A_DAY)
    challenge = Challenge.objects.create(
        record=record,
        edition=current.line,
        number=current.number,
        pointer=pointer,
        reason=reason,
        evidence_url=evidence_url,
    )
    secret = secrets.token_urlsafe(24)
    ChallengeAddress.objects.create(
        challenge=challenge, email=email, digest=_digest(secret), expires_at=timezone.now() + LINK_LASTS
    )
    tell_made(email, secret)
    return challenge


@transaction.atomic
def verify_challenge(*, secret: str) -> Challenge:
    """The reader opened the link: a curator may look at it now. Opening it twice does no harm."""
    address = ChallengeAddress.objects.filter(digest=_digest(secret), expires_at__gt=timezone.now()).first()
    if address is None:
        raise LinkRefused("It has expired or was mistyped: make the challenge again.")
    challenge = Challenge.objects.select_for_update().get(pk=address.challenge_id)
    if challenge.stage == Stage.UNVERIFIED:
        challenge.stage, challenge.verified_at = Stage.QUARANTINED, timezone.now()
        challenge.save(update_fields=["stage", "verified_at"])
        tell_verified(challenge)
    return challenge


def _problems_in(reason: str, evidence_url: str) -> list[Problem]:
    problems = []
    if not reason:
        problems.append(Problem("/reason", "blank", "Say what is wrong, and what would be right."))
    for name, text in (("reason", reason), ("evidence_url", evidence_url)):
        if text and (fault := CELLS[name].problem(text)):
            problems.append(Problem(f"/{name}", *fault))
    return problems


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
