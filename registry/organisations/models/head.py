"""An organisation that can be a party to a partnership: an association, a trust, a co-op, a council."""

from django.db import models

from ... import fields
from ...editions import Edition, Record, SourcedRow


class Organisation(Record):
    """An organisation, under an id that stays its own through renames and mergers."""

    prefix = "org"
    tables = (
        "names",
        "forms",
        "identifiers",
        "operating_areas",
        "statuses",
        "relations",
        "board_seats",
        "figures",
        "services",
        "clt_test",
        "partner_notices",
        "transfer_offers",
        "sources",
        "other_claims",
        "missing",
    )


class OrganisationEdition(Edition):
    """What was published about an organisation at one time."""

    record = models.ForeignKey(Organisation, models.PROTECT, related_name="editions")
    name = fields.Text("name", blank=False, help_text="The name the organisation uses today, or used last.")
    kind = fields.Code(
        "kind",
        blank=False,
        vocabulary="organisation_kind",
        help_text="What sort of organisation it is, by law and its rules: one only. Movement labels that a "
        "partnership carries are its community_kinds.",
    )
    legal_form = fields.Code("legal form", vocabulary="legal_form", help_text="The form in which it is incorporated.")
    jurisdiction = fields.Code("jurisdiction", vocabulary="jurisdiction", help_text="Whose law it is registered under.")
    formed_on = fields.Edtf("formed on", help_text="When it was formed or incorporated (EDTF).")
    ended_on = fields.Edtf("ended on", help_text="When it ceased to exist as an organisation (EDTF).")
    founders = fields.Text(
        "founders in words",
        max_length=500,
        help_text="Who founded it, where no record stands for them: eight residents, three churches. Persons are not "
        "named; a founder with a record is a relation set_up_by.",
    )
    registered_office = fields.Text(
        "registered office",
        help_text="Town or village of its registered office. No street: the office of a small organisation is often "
        "somebody's home. Where it works is operating_areas.",
    )
    registered_office_area = fields.AreaCode(
        "district of the registered office", help_text="GSS code of the district of its registered office."
    )
    main_office = fields.Text(
        "main office", help_text="Town or village of its main office, where that is not the registered one. No street."
    )
    remit = fields.LongText(
        "remit",
        max_length=2000,
        help_text="What it is for, and what it does not do, in its own words: we do not build.",
    )
    homes_owned = fields.Whole("homes owned", help_text="Homes it owns, of all tenures, on the date beside it.")
    homes_owned_to = fields.Whole("homes owned, upper end", help_text="Upper end where sources give a range.")
    homes_owned_precision = fields.Code(
        "precision of homes owned", vocabulary="number_precision", help_text="How exact it is."
    )
    homes_owned_as_at = fields.Edtf("homes owned, as at", help_text="The date of that count.")
    note = fields.LongText(
        "note",
        max_length=2000,
        help_text="A remark for which there is no column; for the kind other, what the organisation is.",
    )
    website = fields.Web("website", help_text="Address of its own site.")
    contact_email = fields.Text(
        "contact e-mail",
        max_length=254,
        help_text="A role mailbox such as homes@ or info@; never a person's own address. It is public: no page shows it, but the record, lists and downloads hold it. Enquiries by the form go there.",
    )
    contact_url = fields.Web("contact page", help_text="A page with a form or a telephone number.")
    members = fields.Whole("members", help_text="How many members it has, on the date beside it.")
    members_to = fields.Whole("members, upper end", help_text="Upper end where sources give a range.")
    members_precision = fields.Code(
        "precision of members", vocabulary="number_precision", help_text="How exact the count is."
    )
    members_as_at = fields.Edtf("members, as at", help_text="The date of that count.")
    membership_open_to = fields.Text(
        "membership open to",
        max_length=500,
        help_text="Who may join, in plain words: residents of the parish, tenants only.",
    )
    share_price = fields.Money("share price", help_text="Price of one member's share, in GBP.")
    share_terms = fields.Text("share terms", max_length=500, help_text="What a share gives: one vote, no interest.")


class OrganisationRow(SourcedRow):
    """A row of a table of an organisation."""

    edition = models.ForeignKey(OrganisationEdition, models.PROTECT, related_name="%(class)s_rows")

    class Meta(SourcedRow.Meta):
        abstract = True
