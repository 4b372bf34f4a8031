from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from ...organisations.models import OrganisationEdition
from .card import Card, Codes, by_name, codes_index, ended, one_current_per_record, partial


class OrganisationCard(Card):
    """The card of one edition of an organisation."""

    edition = models.OneToOneField(OrganisationEdition, models.CASCADE, primary_key=True, related_name="card")
    kind = models.CharField(max_length=60)
    legal_form = models.CharField(max_length=60)
    jurisdiction = models.CharField(max_length=60)
    size_band = models.CharField(max_length=60)
    homes_owned = models.IntegerField(null=True)
    clt_status = models.CharField(max_length=60)
    formed_from = models.DateField(null=True)
    ended_by = models.DateField(null=True)
    statuses = Codes(help_text="Each with its first and last day, as `dated_codes` writes them.")
    identifiers = Codes(help_text="scheme-value, in the one spelling we keep.")
    succeeded_by = Codes(help_text="Ids of the organisations that inherit its record.")
    related_to = Codes(help_text="Ids of all organisations it has a relation to.")
    notice_until = models.DateField(null=True, help_text="When its last notice to partners lapses.")
    notice_kinds = Codes()
    notice_roles = Codes()
    notice_areas = Codes()
    seeking_until = models.DateField(null=True, help_text="When its last notice that it seeks a partner lapses.")
    offers_until = models.DateField(null=True, help_text="When its last offer for transfer lapses.")
    offered_assets = Codes()
    offered_services = Codes()
    services = Codes()

    class Meta:
        constraints = one_current_per_record("organisation")
        indexes = [
            partial("kind", name="organisation_by_kind"),
            by_name("organisation_by_name"),
            partial("homes_owned", name="organisation_by_homes"),
            partial("published_at", name="organisation_by_publication"),
            codes_index("areas", "organisation_areas"),
            codes_index("identifiers", "organisation_identifiers"),
            codes_index("succeeded_by", "organisation_successors"),
            GinIndex(
                name="organisation_name_trigrams",
                fields=["name_normalised"],
                opclasses=["gin_trgm_ops"],
            ),
            models.Index(fields=["record_id", "edition"], name="organisation_known_at"),
            ended("organisation_ended"),
            # The few that others succeeded: looked through with each publication.
            models.Index(fields=["record_id"], name="organisation_succeeded", condition=~Q(succeeded_by=[])),
        ]
