"""An arrangement between a community organisation and an association over homes or land."""

from django.db import models

from ... import fields
from ...editions import Edition, Record, SourcedRow


class Partnership(Record):
    """An arrangement, under an id that stays its own whatever becomes of its parties."""

    prefix = "chp"
    tables = (
        "related",
        "parties",
        "milestones",
        "homes",
        "home_parts",
        "letting_steps",
        "facilities",
        "asset_transfers",
        "payments",
        "protections",
        "service_transfers",
        "agreements",
        "clauses",
        "decision_rights",
        "board_seats",
        "ballots",
        "funding",
        "outcomes",
        "sources",
        "other_claims",
        "missing",
    )


class PartnershipEdition(Edition):
    """What was published about an arrangement at one time."""

    record = models.ForeignKey(Partnership, models.PROTECT, related_name="editions")
    name = fields.Text("name", blank=False, help_text="The name people use for the scheme or arrangement.")
    summary = fields.LongText("summary", max_length=2000, help_text="Two or three sentences in plain words.")
    scope = fields.Code(
        "scope",
        blank=False,
        vocabulary="partnership_scope",
        help_text="scheme: particular homes or land; stock: a whole organisation's homes; programme: many "
        "sites under one plan; framework: a standing agreement.",
    )
    community_kinds = fields.Codes(
        vocabulary="community_kind",
        help_text="Every movement label the community side carries.",
    )
    basis = fields.Code(
        "basis",
        blank=False,
        vocabulary="basis",
        help_text="Who says so: a party to it, or the editors from public sources.",
    )
    settlement = fields.Text("settlement", help_text="The village, town or neighbourhood.")
    areas = fields.AreaCodes(
        help_text="GSS codes of the districts (or larger areas) it lies in, as given; a retired "
        "code is resolved when read. The first is the pin.",
    )
    parish = fields.Text("parish", help_text="Civil parish or community council area, by name.")
    postcode = fields.Postcode(
        "postcode", help_text="Postcode of the homes. It is enough to place the record: district and point follow."
    )
    postcode_district = fields.Text(
        "postcode district",
        max_length=4,
        help_text="The half before the space, such as W14, where no more of the postcode is known. Where there is a "
        "postcode, leave it empty.",
    )
    latitude = fields.Degrees("latitude", most=90, help_text="Degrees north, WGS 84.")
    longitude = fields.Degrees("longitude", most=180, help_text="Degrees east, WGS 84.")
    location_precision = fields.Code(
        "precision of the location",
        vocabulary="location_precision",
        help_text="How near the point is to the homes.",
    )
    site_hectares = fields.Number(
        "area of the site", decimal_places=3, help_text="Area of the land of this arrangement, in hectares."
    )
    wider_site = fields.Text(
        "wider site", help_text="Name of the larger development or estate that it is a part of, if there is one."
    )
    wider_site_hectares = fields.Number(
        "area of the wider site", decimal_places=3, help_text="Area of the whole larger site, in hectares."
    )
    wider_site_homes = fields.Whole(
        "homes of the wider site", help_text="Homes on the whole larger site, those of this arrangement among them."
    )
    wider_site_homes_to = fields.Whole(
        "homes of the wider site, upper end", help_text="Upper end where sources give a range."
    )
    site_precision = fields.Code(
        "precision of sizes",
        vocabulary="number_precision",
        help_text="How exact the sizes of both sites are; empty means exact.",
    )
    planning_routes = fields.Codes(
        "planning routes",
        vocabulary="planning_route",
        help_text="The policies or orders by which the homes could be planned there: an exception site, a neighbourhood plan.",
    )
    stage = fields.Code(
        "stage",
        vocabulary="stage",
        help_text="How far it has come: group, site, plan, build, live. live from the first home "
        "occupied. For existing homes: group proposed, site agreed, live in force.",
    )
    status = fields.Code(
        "status",
        vocabulary="status",
        help_text="Whether the arrangement goes on; not the fate of the organisations in it.",
    )
    as_at = fields.Edtf(
        "as at", help_text="The latest date for which sources tell stage and status (EDTF); empty if they still hold."
    )
    ending_kind = fields.Code("kind of ending", vocabulary="ending_kind", help_text="How it ended, if it has.")
    ended_on = fields.Edtf("ended on", help_text="When it ended (EDTF).")
    ended_by = fields.Key("ended by", table="parties", help_text="Key of the party whose act ended it.")
    ending_reason = fields.LongText("reason of the ending", max_length=1000, help_text="Why, as the sources say.")
    note = fields.LongText(
        "note",
        max_length=2000,
        help_text="A remark on the record as a whole, such as how sure those who compiled it are.",
    )


class PartnershipRow(SourcedRow):
    """A row of a table of a partnership."""

    edition = models.ForeignKey(PartnershipEdition, models.PROTECT, related_name="%(class)s_rows")

    class Meta(SourcedRow.Meta):
        abstract = True
