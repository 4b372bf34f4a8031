"""What people choose: each letter at once, once a day, or none but those that need them."""

from django.db import transaction

from registry.errors import BadParameter

from .models import MailChoice, Often, WaitingNotice
from .secrets_of_links import person_behind


def choice_of(person: int) -> Often:
    """What somebody chose."""
    often = MailChoice.objects.filter(person=person).values_list("often", flat=True).first()
    return Often(often or Often.AT_ONCE)


@transaction.atomic
def choose_mail(*, person: int, often: str) -> None:
    """From now on. What waits for a digest still comes with the next one, unless no such letter is to come any more."""
    if often not in Often.values:
        raise BadParameter("often", "unknown_value", "Choose how often we may write to you.")
    MailChoice.objects.update_or_create(person_id=person, defaults={"often": often})
    if often == Often.NEEDED:
        WaitingNotice.objects.filter(person=person).delete()


def stop_mail(*, secret: str) -> None:
    """None but those that need the person. Doing it twice is no error: mail programs repeat themselves."""
    choose_mail(person=person_behind(secret), often=Often.NEEDED)
