"""What people are reminded of: days that come soon or have passed, as they stand now."""

import datetime
from collections.abc import Callable, Collection

from django.db.models import Q, QuerySet

from registry.accounts.expiring import expiring_tokens
from registry.accounts.telling import news_of_expiring
from registry.catalogue.models import OrganisationCard
from registry.clock import uk_day
from registry.content.dates import latest
from registry.dates_in_words import date_in_words, day_in_words
from registry.notifications.event import News
from registry.notifications.reminding import Due, remind
from registry.organisations.models import PartnerNotice, TransferOffer

from ..answering import who_answers
from ..checking import A_YEAR, Unchecked, unchecked
from ..models import Challenge, Stage
from .challenges import facts_of_due
from .concerned import name_of_publisher
from .events import CHALLENGE_DUE, CHALLENGE_OVERDUE, NOT_CHECKED, NOTICE_LAPSES

NOTICE_AHEAD = datetime.timedelta(days=14)
CHALLENGE_AHEAD = datetime.timedelta(days=5)

# Of which organisations; all without.
Organisations = Collection[str] | None
Source = Callable[[datetime.date, Organisations], list[Due]]


def send_reminders(*, today: datetime.date | None = None) -> int:
    """Write to all who were not reminded yet, one letter each; returns how many letters. It repeats nothing."""
    return remind(dues(today=today))


def dues(
    *, today: datetime.date | None = None, organisations: Organisations = None, besides: Collection[Source] = ()
) -> list[Due]:
    """All of which somebody is to be reminded today; for some organisations, as their desk shows it."""
    today = today or uk_day()
    return [due for source in SOURCES if source not in besides for due in source(today, organisations)]


def notices(today: datetime.date, organisations: Organisations) -> list[Due]:
    """Notices to partners and offers for transfer that lapse within 14 days."""
    valid = Q(notice_until__gte=today) | Q(seeking_until__gte=today) | Q(offers_until__gte=today)
    current = OrganisationCard.objects.filter(valid, superseded_seq=None)
    names = dict(
        (current if organisations is None else current.filter(record_id__in=organisations)).values_list(
            "edition_id", "name"
        )
    )
    rows: list[PartnerNotice | TransferOffer] = []
    for model in (PartnerNotice, TransferOffer):
        rows += _rows_of(model, names)
    return [
        _due_of_notice(notice, names[notice.edition_id])
        for notice in rows
        if (last := latest(notice.valid_until)) is not None and today <= last <= today + NOTICE_AHEAD
    ]


def _rows_of(model: type[PartnerNotice] | type[TransferOffer], editions: Collection[int]) -> QuerySet:
    return model.objects.filter(edition__in=editions).select_related("edition").order_by("pk")


def _due_of_notice(notice: PartnerNotice | TransferOffer, name: str) -> Due:
    organisation = notice.edition.record_id
    facts = {"name": name, "until": date_in_words(notice.valid_until), "link": f"/my/organisations/{organisation}/"}
    news = News(NOTICE_LAPSES, facts, organisation=organisation)
    return Due(news, f"{organisation}/{notice.table}/{notice.key}", str(notice.valid_until))


def tokens(today: datetime.date, organisations: Organisations) -> list[Due]:
    """Tokens that expire within 14 days."""
    return [
        Due(news_of_expiring(token), f"token:{token.handle}", f"{token.expires_at:%Y-%m-%d}")
        for token in expiring_tokens(today, organisations)
    ]


def challenges(today: datetime.date, organisations: Organisations) -> list[Due]:
    """Open challenges whose answer is due within five days, or overdue."""
    waiting = Challenge.objects.filter(stage=Stage.OPEN, due_on__lte=today + CHALLENGE_AHEAD).order_by("due_on", "pk")
    result = []
    for challenge in waiting:
        owner = who_answers(challenge)
        if organisations is None or owner in organisations:
            event = CHALLENGE_OVERDUE if challenge.due_on and challenge.due_on < today else CHALLENGE_DUE
            news = News(event, facts_of_due(challenge), organisation=owner)
            result.append(Due(news, challenge.id, str(challenge.due_on)))
    return result


def not_checked(today: datetime.date, organisations: Organisations) -> list[Due]:
    """Records of which nobody has said for a year that they are right; again a year later, if nobody says so."""
    return [_due_of_check(each, today) for each in unchecked(today, organisations)]


def _due_of_check(record: Unchecked, today: datetime.date) -> Due:
    facts = {
        "name": record.name,
        "organisation": name_of_publisher(record.organisation),
        "since": day_in_words(record.since),
        "link": f"/my/organisations/{record.organisation}/confirm/{record.record}/",
    }
    years = (today - record.since) // A_YEAR
    news = News(NOT_CHECKED, facts, organisation=record.organisation)
    return Due(news, f"{record.organisation}/{record.record}", f"{record.since} and {years}")


SOURCES: tuple[Source, ...] = (challenges, tokens, notices, not_checked)
