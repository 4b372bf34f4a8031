"""What people type: taken for what it can only mean, else left as it is, with a word on what to write."""

import pytest

from registry.content import fields_of, kinds
from registry.fields import CellField
from registry.fields.numbers_in_words import number_in_words, units_in
from registry.fields.typed_dates import date_of_words
from registry.matching.folding import fold
from registry.vocabularies.vocabulary import ALSO_CALLED, _lines, terms, vocabularies

from .columns import columns


def column(table: str, name: str, kind: str = "partnership") -> CellField:
    of = kinds()[kind]
    return fields_of(of.tables[table] if table else of.edition)[name]


def problem_of(field: CellField, text: str) -> tuple[str, str]:
    return field.problem(field.normal(field.from_text(text)))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("March 2016", "2016-03"),
        ("Mar 2016", "2016-03"),
        ("Sept. 2016", "2016-09"),
        ("mar-2016", "2016-03"),
        ("12 May 2011", "2011-05-12"),
        ("12th of May, 2011", "2011-05-12"),
        ("May 12, 2011", "2011-05-12"),
        ("30/06/2017", "2017-06-30"),
        ("30.6.2017", "2017-06-30"),
        ("5/5/2011", "2011-05-05"),
        ("2016/5/12", "2016-05-12"),
        ("2016-05-12 00:00:00", "2016-05-12"),
        ("2016-5", "2016-05"),
        ("05/2016", "2016-05"),
        ("Summer 2016", "2016-22"),
        ("winter 2016/17", "2016-24"),
        ("early 2018", "2018-37"),
        ("mid-2009", "2009-38"),
        ("Late in 2010", "2010-39"),
        ("second half of 2020", "2020-41"),
        ("the 1990s", "199X"),
        ("c. 2016", "2016~"),
        ("circa March 2016", "2016-03~"),
        ("c2016", "2016~"),
        ("by June 2021", "../2021-06"),
        ("since 2019", "2019/.."),
        ("2011 to 2013", "2011/2013"),
        ("2011–2013", "2011/2013"),
        ("between May 2011 and June 2012", "2011-05/2012-06"),
        ("FY 2016/17", "2016-04/2017-03"),
        ("2016/17 financial year", "2016-04/2017-03"),
        ("May 2016?", "2016-05?"),
    ],
)
def test_a_date_in_words_is_read(text, date):
    assert date_of_words(text) == date
    assert column("milestones", "date").from_text(text) == date


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("12/05/2011", "ambiguous_date", "write 2011-05-12 or 2011-12-05"),
        ("2016/17", "ambiguous_date", "write 2016-04/2017-03, for some time in both years 2016/2017"),
        ("2016-17", "ambiguous_date", "2016-04/2017-03"),
        ("12/05/11", "ambiguous_date", "four digits"),
        ("Mar-16", "ambiguous_date", "a month of a year or a day"),
        ("winter 2016", "invalid_date", "write 2016"),
        ("Q1 2016", "invalid_date", "write 2016"),
        ("the start of 2016", "invalid_date", "write 2016"),
        ("31 February 2016", "invalid_date", "write 2016"),
        ("2016/18", "invalid_date", "write 2016"),
        ("2012 to 2011", "invalid_date", "write 2016"),
    ],
)
def test_a_date_that_may_be_another_is_asked_about(text, code, told):
    found, sentence = problem_of(column("milestones", "date"), text)
    assert (found, told in sentence) == (code, True), sentence


@pytest.mark.parametrize("text", ["2021-22", "2023-24"])
def test_a_season_that_may_be_a_financial_year_is_asked_about(text):
    code, sentence = column("milestones", "date").doubt(text)
    assert code == "season_or_year"
    assert f"{text[:4]}-04/" in sentence


@pytest.mark.parametrize("text", ["2021-05", "2021-23", "2021", "2011-12"])
def test_other_dates_leave_no_doubt(text):
    assert column("milestones", "date").doubt(text) is None


@pytest.mark.parametrize(
    ("table", "name", "text", "value"),
    [
        ("homes", "count", "12 homes", 12),
        ("homes", "count", "12 units", 12),
        ("homes", "count", "12 no.", 12),
        ("homes", "count", "12homes", 12),
        ("asset_transfers", "term_years", "125yrs", 125),
        ("homes", "count", "1,200", 1200),
        ("homes", "count", "12.0", 12),
        ("homes", "bedrooms", "2 bed", 2),
        ("asset_transfers", "term_years", "125 years", 125),
        ("homes", "rent", "£95.50", "95.50"),
        ("funding", "amount", "£450,000", "450000"),
        ("funding", "amount", "450k", "450000"),
        ("funding", "amount", "£1.2 million", "1200000"),
        ("funding", "amount", "GBP 5", None),
        ("funding", "amount", "450,000 pounds", "450000"),
        ("funding", "amount", "-£5", "-5"),
        ("asset_transfers", "hectares", "0.8 ha", "0.8"),
        ("homes", "nomination_share_relets", "50 per cent", "50"),
        ("asset_transfers", "renewable", "Y", True),
        ("asset_transfers", "renewable", "n", False),
        ("", "latitude", "54.95° N", 54.95),
        ("", "longitude", "1.93 W", -1.93),
        ("", "stage", "LIVE", "live"),
        ("homes", "tenure", "Social Rent", "social_rent"),
        ("homes", "tenure", "social rented", "social_rent"),
        ("parties", "part", "yes", "took_part"),
        ("", "community_kinds", "CLT", ["community_land_trust"]),
        ("parties", "roles", "Landlord, Developer", ["landlord", "developer"]),
        ("parties", "roles", "freeholder\nallocator", ["freeholder", "allocator"]),
        ("parties", "roles", "Landlord and manager", ["landlord", "manager"]),
        ("parties", "roles", "Engineer or surveyor; Receives applications", ["engineer", "application_receiver"]),
        ("homes", "supply", "Mixed, split not recorded", "mixed_supply"),
        ("sources", "url", "www.example.org/report", "https://www.example.org/report"),
        ("sources", "url", "example.org", "https://example.org"),
        ("homes", "key", "H1", "h1"),
        ("homes", "key", "Home 1", "home_1"),
        ("agreements", "parties", "a\nb", ["a", "b"]),
    ],
)
def test_a_value_as_people_write_it_is_read(table, name, text, value):
    field = column(table, name)
    read = field.from_text(text)
    if value is None:
        assert field.problem(field.normal(read))
    else:
        assert read == value


@pytest.mark.parametrize(
    ("table", "name", "text", "told"),
    [
        ("asset_transfers", "term_years", "18 months", "Write a whole number such as 12"),
        ("homes", "count", "12 flats", "Write a whole number"),
        ("homes", "count", "£12", "Write a whole number"),
        ("homes", "count", "12-15", "the lower end here, and the upper end where that is asked for"),
        ("homes", "count", "about 12", "say how exact it is where that is asked for: about, at least, at most"),
        ("homes", "count", "12+", "say how exact it is"),
        ("homes", "rent", "£95 pw", "Write 1000.00, without signs or commas"),
        ("homes", "rent", "1.250,00", "Write 1000.00"),
        ("asset_transfers", "hectares", "2 acres", "2 acres are 0.81 hectares"),
        ("asset_transfers", "renewable", "x", "Write yes or no"),
        ("", "stage", "completed", "There are group, site, plan, build, live."),
        ("homes", "tenure", "Intermediate rent", "is not a code of tenure"),
        ("sources", "url", "see the report", "Write a web address"),
        ("", "postcode", "NE43 7DY, England", "Write one postcode, such as NE43 7DY"),
        ("homes", "count", "12m", "Write a whole number"),
    ],
)
def test_what_may_mean_something_else_stays_and_is_named(table, name, text, told):
    field = column(table, name)
    _, sentence = problem_of(field, text)
    assert told in sentence


@pytest.mark.parametrize("text", ["TBC", "n/a", "Unknown", "not yet known", "ditto", "as above"])
def test_no_cell_of_any_type_takes_a_word_that_says_nothing(text):
    """The walk: each column that refuses it says to leave the cell empty, or to write it out."""

    class Around:
        def has_key(self, table, key):
            return False

        def keys(self, table):
            return set()

        def leads_somewhere(self, pointer):
            return True

    for each in columns():
        field = each.field
        for _, code, sentence in field.problems(field.normal(field.from_text(text)), Around()):
            if code in ("repeated_value", "unknown_pointer", "invalid_key", "too_long"):
                continue
            assert code == "placeholder", (str(each), code, sentence)


def test_numbers_keep_their_unit_in_mind():
    assert number_in_words("12 homes", units_in("count", "homes")) == "12"
    assert number_in_words("12 homes", units_in("term_years", "agreements")) is None
    assert number_in_words("1,50", units_in("count")) is None


@pytest.mark.parametrize("row", _lines(ALSO_CALLED), ids=lambda row: f"{row['vocabulary']} {row['called']}")
def test_what_a_term_is_also_called_is_no_other_term(row):
    known = terms(row["vocabulary"])
    assert row["vocabulary"] in vocabularies()
    assert row["code"] in known
    names = {fold(name.replace("_", " ")) for code, term in known.items() for name in (code, term.label)}
    assert fold(row["called"]) not in names
