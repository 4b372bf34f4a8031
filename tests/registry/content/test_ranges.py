"""A range stands in one cell and the one beside it, wherever a number may be loose."""

import pytest

from registry.content import fields_of, kinds, rules
from registry.content.ranges import ranges_of
from registry.fields import Money, Number, Percent, Whole
from tests.builders import a_partnership, an_organisation, changed, verdict

HEADS_AND_TABLES = [
    (kind.name, table, model)
    for kind in kinds().values()
    for table, model in (("", kind.edition), *kind.tables.items())
]
LOOSE = [
    place for place in HEADS_AND_TABLES if "number_precision" in {f.vocabulary for f in fields_of(place[2]).values()}
]
# Numbers of a table with a precision that have no upper end → why.
ONE_NUMBER = {
    "sequence": "a place in an order",
    "bedrooms": "of one home",
    "rent": "of one home",
    "income_limit": "a rule names one sum",
    "amount": "a clause names one sum",
    "capacity": "places are counted",
    "attendance": "people are counted, or there were at least so many",
    "seats_before": "the count before a change",
    "discount_percent": "stated as a share",
    "days_open": "days are counted",
    **dict.fromkeys(("allocated", "target", "stake_least", "stake_most", "return_percent"), "the terms of one offer"),
    "term_years": "a length that a deed states",
    "base_n": "a count of answers",
    "response_rate": "worked out from a count of answers",
    "baseline": "the value before, as the source compares it",
    "comparator": "the value elsewhere, as the source compares it",
    "share": "stated as a share",
    "budget": "one sum for one year",
    "price": "one sum that is asked for",
    "share_price": "one price for all",
    **dict.fromkeys(
        ("count", "eligible", "votes_cast", "proxy_votes", "votes_for", "votes_against"), "votes are counted"
    ),
    **dict.fromkeys(("against_percent", "threshold_percent"), "of counted votes"),
    "site_hectares": "measured on a map",
    "wider_site_hectares": "measured on a map",
    "rent_share_of_local_income": "worked out by those who measure it",
    "rent_share_of_unsold_equity": "stated in the lease",
    "nomination_share_first_let": "stated in an agreement",
    "nomination_share_relets": "stated in an agreement",
}


def places(of) -> list:
    return [pytest.param(*place, id=f"{place[0]}/{place[1]}") for place in of]


def numbers_of(model) -> set[str]:
    return {name for name, field in fields_of(model).items() if isinstance(field, Whole | Number | Money | Percent)}


@pytest.mark.parametrize(("kind", "table", "model"), places(LOOSE))
def test_each_number_that_may_be_loose_has_an_upper_end_or_a_reason(kind, table, model):
    ranges = ranges_of(model)

    assert numbers_of(model) - ranges.keys() - set(ranges.values()) <= ONE_NUMBER.keys()


def test_no_reason_is_given_for_a_number_that_is_not_there():
    assert {name for _, _, model in LOOSE for name in numbers_of(model)} >= ONE_NUMBER.keys()


@pytest.mark.parametrize(("kind", "table", "model"), places(HEADS_AND_TABLES))
def test_both_ends_are_alike(kind, table, model):
    for lower, upper in ranges_of(model).items():
        ends = [fields_of(model)[name].json_schema() for name in (lower, upper)]
        assert ends[0] == ends[1], f"{lower} and {upper}"


@pytest.mark.parametrize("code", ["P70", "O50"])
def test_the_rule_reads_every_table_that_has_ranges(code):
    (rule,) = (rule for rule in rules() if rule.code == code)
    kind = kinds()[rule.kind]

    assert set(rule.reads) == {""} | {table for table, model in kind.tables.items() if ranges_of(model)}


def filled(kind: str, table: str, lower: str, ends: tuple) -> dict:
    content = a_partnership() if kind == "partnership" else an_organisation()
    where = f"/{table}/{content[table][0]['key']}" if table else ""
    return changed(content, {f"{where}/{lower}": ends[0], f"{where}/{lower}_to": ends[1]})


RANGES = [
    pytest.param(kind, table, lower, id=f"{kind}/{table}/{lower}")
    for kind, table, model in HEADS_AND_TABLES
    for lower in ranges_of(model)
]


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "table", "lower"), RANGES)
def test_a_range_upside_down_is_named_where_it_stands(kind, table, lower):
    model = kinds()[kind].tables[table] if table else kinds()[kind].edition
    high, low = (5, 3) if isinstance(fields_of(model)[lower], Whole) else ("5", "3")
    code = "P70" if kind == "partnership" else "O50"

    def named(content: dict) -> bool:
        return any(found == code and at.endswith(f"/{lower}_to") for found, at in verdict(content))

    assert named(filled(kind, table, lower, (high, low)))
    assert named(filled(kind, table, lower, (None, high)))
    assert not named(filled(kind, table, lower, (low, high)))
