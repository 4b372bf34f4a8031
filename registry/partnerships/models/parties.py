"""Who takes part, what they are to each other, and when things happened."""

from django.db import models

from ... import fields
from ...organisations.models import Organisation
from .head import Partnership, PartnershipRow


class Related(PartnershipRow):
    """Another arrangement or organisation that this one belongs with; stored here, shown on both."""

    table = "related"
    relation = fields.Code(
        "relation",
        vocabulary="partnership_relation",
        blank=False,
        help_text="part_of, follows, replaces, shares_site or sibling, read from this arrangement to the other.",
    )
    partnership = fields.Reference(
        Partnership,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        help_text="The other arrangement, if it is on the register.",
    )
    organisation = fields.Reference(
        Organisation,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        help_text="Or an organisation, such as an umbrella trust.",
    )
    name = fields.Text("name", help_text="Or the name of what is not on the register.")


class Party(PartnershipRow):
    """One organisation in one set of roles for one period."""

    table = "parties"
    side = fields.Code(
        "side",
        vocabulary="side",
        blank=False,
        help_text="Whose side it stands on. The organisation that acts for residents or the place is community, whatever its legal kind.",
    )
    organisation = fields.Reference(
        Organisation,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        help_text="The organisation; empty for unnamed organisations and private persons.",
    )
    name = fields.Text(
        "name",
        help_text="Name of an organisation that has no record here. Forbidden for private landowners and buyers.",
    )
    count = fields.Whole(
        "count", most=1000, help_text="How many like organisations, where sources tell only their number."
    )
    count_to = fields.Whole("count, upper end", most=1000, help_text="Upper end where sources give a range.")
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact the count is; empty means exact."
    )
    roles = fields.Codes(
        vocabulary="role", help_text="What it does here. For an organisation only considered: the role that was meant."
    )
    about = fields.Pointers("about", help_text="Rows this holds for, such as /homes/h1; empty for all.")
    since = fields.Edtf("since", help_text="From when.")
    until = fields.Edtf("until", help_text="Until when; empty while it lasts, or if not known.")
    part = fields.Code(
        "part",
        vocabulary="part",
        blank=False,
        help_text="Whether it took part, was replaced, withdrew, declined, was considered or proposed.",
    )


class Milestone(PartnershipRow):
    """Something that happened, or is expected, on the way."""

    table = "milestones"
    kind = fields.Code("kind of milestone", vocabulary="milestone_kind", blank=False, help_text="What happened.")
    date = fields.Edtf("date", help_text="When (EDTF); empty if only the fact is known.")
    party = fields.Key("party", table="parties", help_text="Key of the party whose act it was.")
    about = fields.Pointers("about", help_text="Rows it concerns, such as /homes/h1.")
    reference = fields.Text(
        "reference",
        max_length=100,
        help_text="The number of the application or decision, such as a planning reference.",
    )
    attendance = fields.Whole("attendance", help_text="How many people came, where it was a meeting or an event.")
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact the attendance is; empty means exact."
    )
    forecast = fields.YesNo("forecast", help_text="true while it is only expected.")
