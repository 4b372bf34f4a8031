"""What an organisation is called now."""

from registry.catalogue.models import OrganisationCard


def name_of(organisation: str) -> str:
    """Its current name; its id where it is no longer on the register."""
    cards = OrganisationCard.objects.filter(record_id=organisation, superseded_seq=None)
    return cards.values_list("name", flat=True).first() or organisation
