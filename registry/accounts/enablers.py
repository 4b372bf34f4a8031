"""An enabler's officer may write in the name of a party that they help, and never decides in it.

Who acts for an organisation of the kind *enabler* is its officer.
"""

from django.db.models import OuterRef, Subquery

from registry.catalogue.models import OrganisationCard

from .models import Membership, Person, Role

ENABLER = "enabler"


def roles_of_person(person: Person) -> dict[str, str]:
    """Organisation id → role; of other organisations an enabler's officer is an editor, whatever was granted."""
    cards = OrganisationCard.objects.filter(record_id=OuterRef("organisation_id"), superseded_seq=None)
    memberships = Membership.objects.filter(person=person, until=None).annotate(kind=Subquery(cards.values("kind")[:1]))
    rows = list(memberships.values_list("organisation_id", "role", "kind"))
    is_officer = any(kind == ENABLER for _, _, kind in rows)
    return {organisation: Role.EDITOR if is_officer and kind != ENABLER else role for organisation, role, kind in rows}


def may_be_approver(person: Person, organisation: str) -> bool:
    """Whether it is the enabler itself that they act for, or they act for none."""
    return _is_enabler(organisation) or not any(_is_enabler(each) for each in roles_of_person(person))


def _is_enabler(organisation: str) -> bool:
    return OrganisationCard.objects.filter(record_id=organisation, superseded_seq=None, kind=ENABLER).exists()
