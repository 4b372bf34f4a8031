"""The files of controlled terms are whole: what a reader or an importer relies on is always there."""

import csv
import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

import registry.vocabularies

TERMS = Path(registry.vocabularies.__file__).parent / "terms"
COLUMNS = ["code", "label", "definition", "source", "since"]
EXTRA_COLUMNS = {
    "organisation_size_band": ["minimum", "maximum"],
    "organisation_relation": ["successor"],
    "identifier_scheme": ["pattern", "official", "register_url"],
    "supply": ["supply_group"],
    "protection_kind": ["effect"],
    "indicator": [
        "framework", "framework_version", "unit", "value_kind", "direction", "population", "survey",
    ],
}  # fmt: skip
CODES_OF_OTHERS = {"identifier_scheme": "org-id.guide spells its codes with capitals and hyphens"}
VOCABULARIES = sorted(path.stem for path in TERMS.glob("*.csv") if path.stem != "index")


@cache
def table(name: str) -> tuple[list[str], list[dict[str, str]]]:
    """The header and the rows of one file."""
    with (TERMS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        rows = list(reader)
    return list(reader.fieldnames or []), rows


def codes(name: str) -> set[str]:
    return {row["code"] for row in table(name)[1]}


def repeated(values: list[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


def test_the_index_lists_exactly_the_files():
    header, rows = table("index")

    assert header == ["name", "title", "description", "used_by"]
    assert sorted(row["name"] for row in rows) == VOCABULARIES
    assert not [row for row in rows if not all(row.values())]
    assert repeated([row["title"] for row in rows]) == []


@pytest.mark.parametrize("name", VOCABULARIES)
class TestEveryVocabulary:
    def test_has_the_agreed_columns(self, name):
        header, rows = table(name)

        assert header == COLUMNS + EXTRA_COLUMNS.get(name, [])
        assert rows, "a vocabulary without terms"
        assert not [row["code"] for row in rows if None in row or None in row.values()]

    def test_leaves_no_agreed_cell_blank(self, name):
        blank = [(row["code"], column) for row in table(name)[1] for column in COLUMNS if not row[column].strip()]

        assert blank == []

    def test_has_no_stray_blanks_or_line_breaks(self, name):
        untidy = [cell for row in table(name)[1] for cell in row.values() if cell != " ".join(cell.split())]

        assert untidy == []

    def test_uses_each_code_and_label_once(self, name):
        rows = table(name)[1]

        assert repeated([row["code"] for row in rows]) == []
        assert repeated([row["label"].casefold() for row in rows]) == []
        assert repeated([row["definition"] for row in rows]) == []

    def test_has_short_plain_codes(self, name):
        shape = r"[A-Za-z-]{1,40}" if name in CODES_OF_OTHERS else r"[a-z0-9]+(_[a-z0-9]+)*"

        bad = [code for code in codes(name) if len(code) > 40 or not re.fullmatch(shape, code, re.ASCII)]

        assert bad == []

    def test_defines_in_whole_sentences(self, name):
        unfinished = [row["code"] for row in table(name)[1] if not re.fullmatch(r"[A-Z0-9].*\.", row["definition"])]

        assert unfinished == []

    def test_tells_since_which_version_a_term_is_there(self, name):
        assert [row["code"] for row in table(name)[1] if not re.fullmatch(r"\d+\.\d+", row["since"])] == []


def test_size_bands_follow_one_another_without_gap():
    bands = table("organisation_size_band")[1]

    for smaller, larger in pairwise(bands):
        assert int(larger["minimum"]) == int(smaller["maximum"]) + 1
    assert bands[0]["minimum"] == "0"
    assert bands[-1]["maximum"] == ""


REAL_IDENTIFIERS = {
    "GB-COH": ["09506232", "SC123456", "IP031455", "NI012345", "CE012345"],
    "GB-CHC": ["279417", "1090095", "1173575"],
    "GB-SC": ["SC042386"],
    "GB-NIC": ["100019"],
    "GB-MPR": ["235C", "17815R", "4453", "2302RS"],
    "GB-SHPE": ["LH4401", "H4244", "4793"],
    "GB-LAE": ["WOT", "BAS", "GED"],
    "GB-LAS": ["ZET"],
    "GB-PLA": ["AGY"],
    "GB-LANI": ["ANN"],
    "GB-GOR": ["D1198", "PB1204"],
    "GB-REV": ["X6243"],
    "XI-WIKIDATA": ["Q1377"],
    "gb-shr": ["209"],
}


@pytest.mark.parametrize("row", table("identifier_scheme")[1], ids=lambda row: row["code"])
def test_a_scheme_accepts_its_own_identifiers_only(row):
    pattern = re.compile(row["pattern"])

    assert row["pattern"].startswith("^")
    assert row["pattern"].endswith("$")
    assert all(pattern.match(number) for number in REAL_IDENTIFIERS.get(row["code"], []))
    assert not pattern.match("")
    assert not pattern.match("not a number")


@pytest.mark.parametrize(
    ("name", "column", "vocabulary"),
    [
        ("supply", "supply_group", "supply_group"),
        ("protection_kind", "effect", "protection_effect"),
        ("indicator", "framework", "indicator_framework"),
        ("indicator", "unit", "indicator_unit"),
        ("indicator", "value_kind", "indicator_value_kind"),
        ("indicator", "direction", "indicator_direction"),
    ],
)
def test_a_column_holds_codes_of_its_vocabulary_and_uses_them_all(name, column, vocabulary):
    assert {row[column] for row in table(name)[1]} == codes(vocabulary)


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("organisation_relation", "successor"),
        ("identifier_scheme", "official"),
        ("indicator", "survey"),
    ],
)
def test_a_yes_or_no_column_says_yes_or_no(name, column):
    assert {row[column] for row in table(name)[1]} == {"yes", "no"}


def test_an_indicator_leaves_nothing_open():
    assert [row["code"] for row in table("indicator")[1] if not all(row.values())] == []


def test_money_has_a_unit_in_pounds_and_text_has_no_number():
    for row in table("indicator")[1]:
        assert (row["value_kind"] == "money") == row["unit"].startswith("gbp"), row["code"]
        assert (row["value_kind"] == "text") == (row["unit"] == "text"), row["code"]


def test_tenant_satisfaction_measures_are_complete():
    perception = {f"tp{number:02}" for number in range(1, 13)}
    records = {
        "rp01",
        "rp02_1",
        "rp02_2",
        "nm01_1",
        "nm01_2",
        "ch01_1",
        "ch01_2",
        "ch02_1",
        "ch02_2",
    }
    safety = {f"bs{number:02}" for number in range(1, 6)}

    measures = {row["code"]: row for row in table("indicator")[1] if row["framework"] == "rsh_tsm"}

    assert set(measures) == perception | records | safety
    assert {code for code, row in measures.items() if row["survey"] == "yes"} == perception


def test_what_stands_in_lists_of_a_sentence_has_no_comma():
    """ "Enabler in 1, partner, role not recorded in 1" would be read as three roles."""
    assert [row["label"] for row in table("role")[1] if "," in row["label"]] == []


def test_another_thing_is_named_by_the_record_and_not_by_a_cell_of_it():
    """Readers see a definition beside words, and no column that is called the note or the trigger."""
    others = {name: row["definition"] for name in VOCABULARIES for row in table(name)[1] if row["code"] == "other"}

    assert others
    assert {name: words for name, words in others.items() if re.search(r"\b(told|named) in\b", words)} == {}
