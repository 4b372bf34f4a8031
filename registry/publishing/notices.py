"""Notices to partners and offers for transfer that lapse soon: the organisation's approvers are told once."""

import datetime

from django.db import transaction
from django.db.models import Q

from registry.accounts.models import Membership, Role
from registry.catalogue.models import OrganisationCard
from registry.clock import uk_day
from registry.content.dates import latest
from registry.organisations.models import PartnerNotice, TransferOffer
from registry.outbox.recipients import person_numbered
from registry.outbox.writing import write_letter
from registry.public_address import at

from .models import NoticeReminder

AHEAD = datetime.timedelta(days=14)


def remind_notices(*, today: datetime.date | None = None) -> int:
    """Write to approvers of organisations whose notice lapses within 14 days; returns how many letters.

    Each letter is remembered in the transaction that writes it, so a second run writes nothing.
    """
    today = today or uk_day()
    valid = Q(notice_until__gte=today) | Q(seeking_until__gte=today) | Q(offers_until__gte=today)
    current = OrganisationCard.objects.filter(valid, superseded_seq=None)
    names = dict(current.values_list("edition_id", "name"))
    sent = 0
    for model in (PartnerNotice, TransferOffer):
        for notice in model.objects.filter(edition__in=names).select_related("edition").order_by("pk"):
            last = latest(notice.valid_until)
            if last is not None and today <= last <= today + AHEAD:
                sent += _remind(notice, names[notice.edition_id])
    return sent


def _remind(notice: PartnerNotice | TransferOffer, name: str) -> int:
    organisation = notice.edition.record_id
    approvers = Membership.objects.filter(
        organisation=organisation, role=Role.APPROVER, until=None, person__is_active=True
    ).values_list("person_id", "person__email")
    sent = 0
    link = at(f"/my/organisations/{organisation}/")
    for person, email in approvers:
        with transaction.atomic():
            _, is_new = NoticeReminder.objects.get_or_create(
                organisation=organisation,
                notice=f"{notice.table}/{notice.key}",
                valid_until=notice.valid_until,
                email=email,
            )
            if is_new:
                context = {"name": name, "until": notice.valid_until, "link": link}
                write_letter("notice_lapses", to=person_numbered(person), context=context)
                sent += 1
    return sent
