from django.contrib.postgres.indexes import GinIndex
from django.db import models

from ...partnerships.models import PartnershipEdition
from .card import Card, Codes, one_current_per_record


class PartnershipCard(Card):
    """The card of one edition of a partnership."""

    edition = models.OneToOneField(PartnershipEdition, models.CASCADE, primary_key=True, related_name="card")
    scope = models.CharField(max_length=60)
    basis = models.CharField(max_length=60)
    stage = models.CharField(max_length=60)
    status = models.CharField(max_length=60)
    ending_kind = models.CharField(max_length=60)
    settlement = models.CharField(max_length=300)
    district = models.CharField(max_length=9, db_default="", help_text="Today's code; empty where it is not known.")
    region = models.CharField(max_length=9)
    nation = models.CharField(max_length=9)
    rurality = models.CharField(max_length=60)
    deprivation_decile = models.SmallIntegerField(null=True, help_text="By the index of its nation.")
    uk_deprivation_decile = models.SmallIntegerField(null=True, help_text="By the index that compares the nations.")
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    location_precision = models.CharField(max_length=60)
    model = models.CharField(max_length=60)
    community_land = models.CharField(max_length=60)
    community_holds_land = models.BooleanField(null=True)
    has_association = models.BooleanField()
    perpetuity = models.CharField(max_length=60)
    ground_rent_per_home = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    homes = models.IntegerField(null=True)
    homes_completed = models.IntegerField(null=True)
    lease_years = models.IntegerField(null=True, help_text="The longest completed or agreed lease.")
    months_to_live = models.IntegerField(null=True, help_text="The least the dates allow.")
    completeness = models.SmallIntegerField()
    began_by = models.DateField(null=True)
    completed_from = models.DateField(null=True)
    completed_until = models.DateField(null=True)
    ended_by = models.DateField(null=True)
    organisations = Codes()
    community_kinds = Codes()
    planning_routes = Codes()
    roles = Codes()
    intended_roles = Codes()
    sides = Codes()
    parts = Codes()
    tenures = Codes()
    supplies = Codes()
    home_states = Codes()
    for_people = Codes()
    allocation_routes = Codes()
    facilities = Codes()
    asset_kinds = Codes()
    instruments = Codes()
    legal_bases = Codes()
    transfer_statuses = Codes()
    consideration_bases = Codes()
    protections = Codes()
    services = Codes()
    agreements = Codes()
    clause_topics = Codes()
    decision_domains = Codes()
    community_decides = Codes(help_text="Domains in which the community side decides or shares.")
    ballots = Codes()
    funding_kinds = Codes()
    indicators = Codes()
    evidence_levels = Codes()
    milestones = Codes()
    related_to = Codes()
    claimed_otherwise = models.BooleanField(help_text="Whether sources differ on some fact.")

    class Meta:
        constraints = one_current_per_record("partnership")
        # Lists are read from entries; here are the lookups of those who ask for a record or a name.
        indexes = [
            GinIndex(
                name="partnership_name_trigrams",
                fields=["name_normalised"],
                opclasses=["gin_trgm_ops"],
            ),
            # What people type and no list of places knows is sought among these words.
            GinIndex(
                name="partnership_settlement_words",
                fields=["settlement"],
                opclasses=["gin_trgm_ops"],
                condition=models.Q(superseded_seq=None),
            ),
            # All that the front page counts: read alone, it is a hundredth of the cards.
            models.Index(
                name="partnership_in_numbers",
                fields=["has_association", "district", "homes_completed"],
                condition=models.Q(superseded_seq=None),
            ),
            models.Index(fields=["record_id", "edition"], name="partnership_known_at"),
        ]
