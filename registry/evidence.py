"""The columns by which any record says where its facts come from, which differ, which lack."""

from django.db import models

from . import fields


class SourceColumns(models.Model):
    url = fields.Web("web address", help_text="Where it can be read. Empty for paper or a letter.")
    title = fields.Text("title", blank=False, max_length=500, help_text="What the source calls itself.")
    publisher = fields.Text("publisher", help_text="The organisation or site that published it.")
    year = fields.Whole("year", least=1800, most=2100, help_text="Year of publication.")
    read_on = fields.Edtf("read on", help_text="When the editors or the publisher read it.")
    kind = fields.Code("kind of source", vocabulary="source_kind", help_text="Who speaks in it; see source_kind.")

    class Meta:
        abstract = True


class OtherClaimColumns(models.Model):
    about = fields.Pointers(
        "about",
        blank=False,
        help_text="Pointers to the cells that another source gives otherwise: /homes/h1/count.",
    )
    value = fields.LongText("other value", blank=False, help_text="What that source says, with its unit.")

    class Meta:
        abstract = True


class MissingColumns(models.Model):
    about = fields.Pointers(
        "about",
        blank=False,
        help_text="Pointers to the cells, rows or tables for which no value is given.",
    )
    reason = fields.Code(
        "reason",
        blank=False,
        vocabulary="missing_reason",
        help_text="unknown: looked for in the sources, not found. not_applicable: asked, does not "
        "exist. not_yet_collected. withheld.",
    )

    class Meta:
        abstract = True
