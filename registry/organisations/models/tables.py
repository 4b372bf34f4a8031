"""The named tables of an organisation."""

from django.db import models

from ... import evidence, fields
from .head import Organisation, OrganisationRow


class Name(OrganisationRow):
    """Another name of the organisation: one it had, or also uses."""

    table = "names"
    name = fields.Text("name", blank=False, help_text="The name, as the organisation writes or wrote it.")
    kind = fields.Code(
        "kind of name", vocabulary="name_kind", blank=False, help_text="former, trading, welsh, gaelic or short."
    )
    since = fields.Edtf("since", help_text="From when it was used.")
    until = fields.Edtf("until", help_text="Until when; empty while in use, or if not known.")


class Form(OrganisationRow):
    """A kind or legal form that the organisation had before the one in the head."""

    table = "forms"
    kind = fields.Code("kind", vocabulary="organisation_kind", help_text="What sort of organisation it was.")
    legal_form = fields.Code("legal form", vocabulary="legal_form", help_text="The form it had.")
    since = fields.Edtf("since", help_text="From when.")
    until = fields.Edtf("until", help_text="Until when.")


class Identifier(OrganisationRow):
    """A number under which another register knows the organisation."""

    table = "identifiers"
    scheme = fields.Code(
        "scheme",
        vocabulary="identifier_scheme",
        blank=False,
        help_text="The list, by its org-id.guide code; codes in small letters are unofficial.",
    )
    value = fields.Text(
        "value", max_length=40, blank=False, help_text="The number in that list, as normalised by the rules O03 to O06."
    )
    since = fields.Edtf("since", help_text="From when it was valid.")
    until = fields.Edtf("until", help_text="Until when it was valid.")


class OperatingArea(OrganisationRow):
    """Where the organisation works, which is not where its office is."""

    table = "operating_areas"
    area = fields.AreaCode(
        "area",
        help_text="GSS code of a nation, region or district where it works; for a smaller area of benefit, the district it lies in.",
    )
    name = fields.Text(
        "name of the area", help_text="An area of benefit that has no code: a school catchment, two wards, an estate."
    )


class Status(OrganisationRow):
    """A status that the organisation has or had under some law or register."""

    table = "statuses"
    status = fields.Code(
        "status",
        vocabulary="organisation_status",
        blank=False,
        help_text="Such as registered_provider or rural_housing_body.",
    )
    since = fields.Edtf("since", help_text="From when.")
    until = fields.Edtf("until", help_text="Until when.")


class Relation(OrganisationRow):
    """What binds or bound this organisation to another one; written on the earlier or smaller organisation."""

    table = "relations"
    kind = fields.Code(
        "kind of relation",
        vocabulary="organisation_relation",
        blank=False,
        help_text="merged_into, renamed_to, subsidiary_of and so on, read from this organisation to the other.",
    )
    organisation = fields.Reference(Organisation, models.PROTECT, related_name="+", help_text="The other organisation.")
    date = fields.Edtf("date", help_text="When it took effect.")
    until = fields.Edtf("until", help_text="When it ended, for relations that end.")


class BoardSeat(OrganisationRow):
    """Seats on the organisation's own board for one constituency: counts, never names."""

    table = "board_seats"
    constituency = fields.Code(
        "constituency", vocabulary="board_constituency", blank=False, help_text="Who fills the seats."
    )
    seats = fields.Whole("seats", most=200, help_text="How many; empty if only the majority is known.")
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="at_most for up to so many; empty means exact."
    )
    majority = fields.YesNo("majority", help_text="Whether these seats are more than half of the board.")
    since = fields.Edtf("since", help_text="From when.")
    until = fields.Edtf("until", help_text="Until when; empty while it lasts, or if not known.")


class Figure(OrganisationRow):
    """A number or finding about the whole organisation on a date: homes managed, members of a class."""

    table = "figures"
    indicator = fields.Code(
        "indicator", vocabulary="indicator", blank=False, help_text="What is counted or found; see /api/v1/indicators/."
    )
    value = fields.Number("value", decimal_places=4, help_text="The number, in the indicator's unit.")
    text_value = fields.LongText(
        "value in words", max_length=1000, help_text="The finding, where it is no number, or whom the number counts."
    )
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact the value is; empty means exact."
    )
    as_at = fields.Edtf("as at", help_text="The date or year it holds for.")


class CltTest(OrganisationRow):
    """One limb of the statutory test of a community land trust (2008 Act, section 79)."""

    table = "clt_test"
    limb = fields.Code("limb", vocabulary="clt_test_limb", blank=False, help_text="Which part of the test.")
    met = fields.Code("met", vocabulary="clt_test_met", blank=False, help_text="met, partly, not or unknown.")
    evidence = fields.Text("evidence", max_length=1000, help_text="The rule, clause or page that shows it.")


class PartnerNotice(OrganisationRow):
    """The organisation says it is open to new partners, for what, where and until when."""

    table = "partner_notices"
    community_kinds = fields.Codes(
        vocabulary="community_kind", help_text="Community organisations it would work with; empty for any."
    )
    areas = fields.AreaCodes(help_text="GSS codes of the areas meant; empty for wherever it works.")
    roles = fields.Codes(vocabulary="role", help_text="Roles it would take.")
    homes_min = fields.Whole("least homes", most=100_000, help_text="Smallest scheme it would take on, in homes.")
    homes_max = fields.Whole("most homes", most=100_000, help_text="Largest scheme, in homes.")
    supply = fields.Codes(vocabulary="supply", help_text="Where the homes may come from.")
    tenures = fields.Codes(vocabulary="tenure", help_text="Tenures it would provide.")
    terms = fields.Codes(vocabulary="protection_kind", help_text="Terms it is ready to grant.")
    statement = fields.LongText("statement", help_text="What it says to groups, in its own words.")
    valid_until = fields.Edtf(
        "valid until", blank=False, help_text="The day on which the notice lapses unless renewed."
    )


class OrganisationSource(evidence.SourceColumns, OrganisationRow):
    """Where facts about the organisation come from."""

    table = "sources"


class OrganisationOtherClaim(evidence.OtherClaimColumns, OrganisationRow):
    """What another source says of a fact about the organisation."""

    table = "other_claims"


class OrganisationMissing(evidence.MissingColumns, OrganisationRow):
    """What is not known about the organisation, and why."""

    table = "missing"
