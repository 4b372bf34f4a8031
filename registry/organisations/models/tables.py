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
    as_at = fields.Edtf("as at", help_text="Day of the page or paper that says so: it may work elsewhere since.")
    among_others = fields.YesNo(
        "among others",
        help_text="true where the source names this area in passing, and the organisation works in more that it does not list.",
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
    as_at = fields.Edtf(
        "as at", help_text="Day of the list or page that shows it: it may have ended since, where until is empty."
    )


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
    """Seats on the organisation's own board for one constituency: counts, never names.

    Seats of one constituency that several organisations fill, or that are filled in several ways, are several rows.
    """

    table = "board_seats"
    constituency = fields.Code(
        "constituency", vocabulary="board_constituency", blank=False, help_text="Who fills the seats."
    )
    held_by = fields.Text(
        "held by", help_text="Name of the organisation that fills the seats, where one does; never of a person."
    )
    filled_by = fields.Code("filled by", vocabulary="seat_filling", help_text="How those who sit there are chosen.")
    seats = fields.Whole("seats", most=200, help_text="How many; empty if only the majority is known.")
    seats_to = fields.Whole(
        "seats, upper end", most=200, help_text="Upper end where the rules or sources give a range."
    )
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
    value_to = fields.Number("value, upper end", decimal_places=4, help_text="Upper end where sources give a range.")
    text_value = fields.LongText(
        "value in words", max_length=1000, help_text="The finding, where it is no number, or whom the number counts."
    )
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact the value is; empty means exact."
    )
    as_at = fields.Edtf("as at", help_text="The date or year it holds for.")
    method = fields.Code("method", vocabulary="outcome_method", help_text="How it was found.")
    method_words = fields.Text(
        "method in words",
        max_length=500,
        help_text="Name and version of the method, such as a bank of social values; never values from its tables.",
    )
    measured_by = fields.Code("measured by", vocabulary="measured_by", help_text="Who measured it or claims it.")


class Service(OrganisationRow):
    """A service of the organisation beyond building and letting homes: advice, training, care, energy."""

    table = "services"
    service = fields.Code("service", vocabulary="service", blank=False, help_text="What it does.")
    description = fields.Text("description", max_length=500, help_text="What exactly and for whom, in a few words.")
    areas = fields.AreaCodes(help_text="GSS codes of the areas it is for; empty for wherever the organisation works.")
    since = fields.Edtf("since", help_text="From when.")
    until = fields.Edtf("until", help_text="Until when; empty while it lasts, or if not known.")


class CltTest(OrganisationRow):
    """One limb of the statutory test of a community land trust (2008 Act, section 79)."""

    table = "clt_test"
    limb = fields.Code("limb", vocabulary="clt_test_limb", blank=False, help_text="Which part of the test.")
    met = fields.Code("met", vocabulary="clt_test_met", blank=False, help_text="met, partly, not or unknown.")
    evidence = fields.Text("evidence", max_length=1000, help_text="The rule, clause or page that shows it.")


class OrganisationSource(evidence.SourceColumns, OrganisationRow):
    """Where facts about the organisation come from."""

    table = "sources"


class OrganisationOtherClaim(evidence.OtherClaimColumns, OrganisationRow):
    """What another source says of a fact about the organisation."""

    table = "other_claims"


class OrganisationMissing(evidence.MissingColumns, OrganisationRow):
    """What is not known about the organisation, and why."""

    table = "missing"
