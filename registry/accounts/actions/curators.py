"""The first people: made by command, not by a page."""

from django.db import transaction

from registry.content import require_texts

from ..actor import ANYONE
from ..audit import note
from ..models import Person


@transaction.atomic
def create_curator(*, email: str, password: str | None = None) -> Person:
    """Make a curator, or make an existing person one."""
    require_texts(Person, {"email": email})
    person = Person.objects.filter(email__iexact=email).first()
    if person is None:
        person = Person.objects.create_user(email=email, password=password)
    elif password:
        person.set_password(password)
    person.is_curator = True
    person.save()
    note(ANYONE, "curator.create", target=f"person:{person.pk}", words="by command")
    return person
