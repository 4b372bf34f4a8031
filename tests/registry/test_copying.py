"""COPY writes what the ORM would have written, whatever stands in a cell."""

import datetime
import decimal
from collections.abc import Callable

import pytest
from django.contrib.postgres.fields import ArrayField
from django.db import connection, models, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.catalogue.models import OrganisationCard, PartnershipCard, RenderedEdition
from registry.content import kinds
from registry.copying import copy_into
from registry.editions import TableRow
from registry.feed.models import Change
from registry.fields import Day, Edtf
from registry.publishing.models import CanonicalContent, Submission

pytestmark = pytest.mark.django_db

EDITION_TABLES = [model for kind in kinds().values() for model in (kind.edition, *kind.tables.values())]
COPIED = [*EDITION_TABLES, PartnershipCard, OrganisationCard, RenderedEdition, CanonicalContent, Change]

# Further than any line that the feed of a test reaches.
PAST = 900_000_000
# What COPY, arrays and numbers give a meaning of their own, beside any text that is whole and has no null.
PITFALLS = ["", "\\", "\\N", "\\.", "\t", "\n", "\r\n", '"', "'", "{}", "{a,b}", "NULL", "null", ",", "a,b", '\\"', "\\\\",
            " ", "\u00a0", "🏡", "é", "e\u0301", "\x08\x0b\x7f", "\u2028", "--", "$$", "%s", "t", "f"]  # fmt: skip
texts = st.sampled_from(PITFALLS) | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
dates = st.sampled_from(["", "2016", "2016-05", "2016-22", "2018~", "197X", "../2021-06", "2019/..", "2011/2012"])
moments = st.datetimes(datetime.datetime(1, 1, 3), datetime.datetime(9999, 12, 29), timezones=st.just(datetime.UTC))  # noqa: DTZ001


def values_of(field: models.Field) -> st.SearchStrategy:
    """Values that the column can hold; None too where it may be null."""
    values = _values_of(field)
    return st.none() | values if field.null else values


def _values_of(field: models.Field) -> st.SearchStrategy:
    if isinstance(field, ArrayField):
        return st.lists(values_of(field.base_field), max_size=4)
    if isinstance(field, Edtf):
        return dates
    if isinstance(field, models.CharField | models.TextField | models.ForeignKey):
        most = (field.target_field if isinstance(field, models.ForeignKey) else field).max_length
        return texts.map(lambda text: text[:most])
    if isinstance(field, models.DecimalField):
        most = decimal.Decimal(10) ** (field.max_digits - field.decimal_places) - 1
        return st.decimals(-most, most, places=field.decimal_places)
    if isinstance(field, models.DateTimeField):
        return moments
    if isinstance(field, models.DateField):
        return st.dates()
    if isinstance(field, models.BooleanField):
        return st.booleans()
    if isinstance(field, models.FloatField):
        return st.floats(allow_nan=False)
    if isinstance(field, models.SmallIntegerField | models.PositiveSmallIntegerField):
        return st.integers(0, 32767)
    return st.integers(0, 2**31 - 1)


def edition_of(model: type[models.Model]) -> models.Field:
    """The column that tells the edition, or the line of the feed, that a row belongs to."""
    return model._meta.get_field("edition") if issubclass(model, TableRow) else model._meta.pk


def rows_of(model: type[models.Model]) -> st.SearchStrategy[list[dict]]:
    """Two rows of a table, by attribute, that differ in all that must differ."""
    free = [field for field in model._meta.concrete_fields
            if not isinstance(field, models.AutoField | Day) and not _must_differ(model, field)]  # fmt: skip
    apart = [field for field in model._meta.concrete_fields if _must_differ(model, field)]
    row = st.fixed_dictionaries({field.attname: values_of(field) for field in free})
    return st.lists(row, min_size=2, max_size=2).map(
        lambda rows: [
            row | {field.attname: PAST + n if field == edition_of(model) else f"own{n}" for field in apart}
            for n, row in enumerate(rows)
        ]
    )


def _must_differ(model: type[models.Model], field: models.Field) -> bool:
    return field == edition_of(model) or field.name in {"key", "record", "record_id", "previous_hash"}


def stored_by(insert: Callable[[list], object], model: type[models.Model], rows: list) -> list[str]:
    """The rows as the database has them once they are inserted; nothing of it stays."""
    table, column = model._meta.db_table, edition_of(model).column
    with transaction.atomic(), connection.cursor() as cursor:
        insert(rows)
        cursor.execute(
            f"select to_jsonb(one) - 'id' from {table} as one where {column} >= %s order by {column}", [PAST]
        )
        rows = [str(row) for (row,) in cursor.fetchall()]
        transaction.set_rollback(True)
    return rows


@pytest.mark.parametrize("model", COPIED, ids=lambda model: model._meta.label)
@settings(max_examples=25)
@given(data=st.data())
def test_copied_rows_are_those_that_the_orm_writes(model, data):
    rows = data.draw(rows_of(model))
    by_orm = stored_by(model._default_manager.bulk_create, model, [model(**row) for row in rows])

    assert len(by_orm) == 2
    assert stored_by(lambda rows: copy_into(model, rows), model, rows) == by_orm
    assert stored_by(lambda rows: copy_into(model, rows), model, [model(**row) for row in rows]) == by_orm


class Colour(models.TextChoices):
    """A child of text, as enumerations of choices are."""

    RED = "red\tor \\ so"


def test_a_choice_is_written_as_its_text():
    by_orm, copied = (
        stored_by(insert, CanonicalContent, [{"edition": PAST, "text": Colour.RED, "salt": "x"}])
        for insert in (
            lambda rows: CanonicalContent.objects.bulk_create([CanonicalContent(**row) for row in rows]),
            lambda rows: copy_into(CanonicalContent, rows),
        )
    )

    assert copied == by_orm


def test_what_a_row_leaves_out_has_its_default():
    copy_into(CanonicalContent, [{"edition": PAST, "text": "x"}, {"edition": PAST + 1, "text": "y"}])
    first, second = CanonicalContent.objects.filter(pk__gte=PAST)

    assert len(first.salt) == 32
    assert first.salt != second.salt


def test_a_copied_edition_knows_its_days_and_that_it_is_stored():
    edition = kinds()["organisation"].edition(published_seq=PAST, number=1, record_id="org-own", formed_on="2016-05")
    with transaction.atomic():
        copy_into(type(edition), [edition])
        transaction.set_rollback(True)

    assert (edition.formed_on_earliest.isoformat(), edition.formed_on_latest.isoformat()) == (
        "2016-05-01",
        "2016-05-31",
    )
    assert not edition._state.adding


def test_a_table_that_copy_cannot_write_is_refused_and_not_half_written():
    with pytest.raises(TypeError, match="no column that COPY"):
        copy_into(Submission, [{"record": "x"}])
    with pytest.raises(TypeError, match="dict"):
        copy_into(CanonicalContent, [{"edition": PAST, "text": {}}])


def test_no_rows_are_no_statement(django_assert_num_queries):
    with django_assert_num_queries(0):
        copy_into(CanonicalContent, [])
