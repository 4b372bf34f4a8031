"""What a column holds, in words: read from the field of the model and from nothing else."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from .. import fields
from ..vocabularies.vocabulary import vocabularies
from .markdown import code, link

# From the particular to the general: the first that fits is taken.
WORDS: tuple[tuple[type[models.Field], str], ...] = (
    (fields.Web, "web address"),
    (fields.Edtf, "date (EDTF)"),
    (fields.AreaCode, "GSS code"),
    (fields.Money, "money, GBP"),
    (fields.Percent, "percent"),
    (models.ForeignKey, "id"),
    (models.DecimalField, "decimal"),
    (models.FloatField, "number"),
    (models.BooleanField, "true or false"),
    (models.IntegerField, "whole number"),
    (models.CharField, "text"),
    (models.TextField, "text"),
)


def holds(field: models.Field) -> str:
    """The type with its bounds, and a link to its vocabulary or the table it points into."""
    if isinstance(field, fields.Pointers):
        return "list of pointers"
    if isinstance(field, ArrayField):
        return f"list: {_type_of(field.base_field, field)}"
    return _type_of(field, field)


def _type_of(field: models.Field, whole: models.Field) -> str:
    if vocabulary := getattr(whole, "vocabulary", ""):
        return f"code: {link(vocabulary, f'vocabularies.md#{vocabulary}')}"
    other = getattr(whole, "table", "")
    if other == "sources":
        return "key of `sources`"  # every record has a table of that name
    if other:
        return f"key of {link(other, f'#{_page_of(whole)}-{other}')}"
    words = next(words for kind, words in WORDS if isinstance(field, kind))
    if isinstance(field, models.ForeignKey):
        return f"id of {_article(str(field.related_model._meta.verbose_name))}"
    return f"{words}{_bounds(field)}"


def _bounds(field: models.Field) -> str:
    if isinstance(field, fields.Whole):
        return f", {field.least:,} to {field.most:,}"
    if isinstance(field, models.DecimalField):
        return f", {field.decimal_places} decimal places"
    if (
        isinstance(field, models.CharField)
        and field.max_length
        and not isinstance(field, fields.Edtf | fields.AreaCode)
    ):
        return f", at most {field.max_length:,} characters"
    if isinstance(field, models.TextField) and field.max_length:
        return f", at most {field.max_length:,} characters"
    return ""


def _page_of(field: models.Field) -> str:
    """Which kind of record the field belongs to: a key leads to a table of the same record."""
    from ..content import kinds

    return next(
        kind.name for kind in kinds().values() if field.model is kind.edition or field.model in kind.tables.values()
    )


def _article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def needed(field: models.Field) -> str:
    return "" if field.blank else "yes"


def codes_of(field: models.Field) -> str:
    """The codes themselves where there are few; a reader need not follow the link then."""
    vocabulary = getattr(field, "vocabulary", "")
    terms = vocabularies()[vocabulary].terms if vocabulary else {}
    return ", ".join(code(term) for term in terms) if 0 < len(terms) <= 8 else ""
