"""Rule completeness: each rule has a sample that breaks it, one that does not, and a line of documentation."""

from importlib import import_module
from pathlib import Path

import pytest

from registry.content import kinds, rules
from registry.content.problem import ERROR, WARNING

DOCS = Path(__file__).parents[2] / "docs" / "rules"
ROOMS = ("assets", "governance", "organisations", "outcomes", "partnerships")

# Rules without a sample in a table, and where they are tested instead.
OUTSIDE_THE_TABLES = {
    "O02": "two rows are named, and another rule with them: test_O02_sees_one_number_through_two_spellings",
    "P57": "only a register with postcodes knows: test_what_a_record_says_of_where_it_is_must_agree",
    "O10": "the sample needs the record's own id: test_O10_an_organisation_has_no_relation_to_itself",
}


def codes_with_samples() -> set[str]:
    codes = set()
    for room in ROOMS:
        module = import_module(f"tests.registry.{room}.test_rules")
        for name in ("SAMPLES", "TWICE"):
            codes |= {finding.values[0].code for finding in getattr(module, name, ())}
    return codes


def every_rule():
    return [rule for kind in kinds() for rule in rules(kind)]


def test_each_rule_has_a_bad_and_a_good_sample():
    without = {rule.code for rule in every_rule()} - codes_with_samples()

    assert without == OUTSIDE_THE_TABLES.keys()


def test_a_sample_is_of_a_rule_that_exists():
    assert codes_with_samples() <= {rule.code for rule in every_rule()}


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.code)
def test_a_rule_is_a_sentence_about_known_tables(rule):
    assert rule.sentence.endswith(".")
    assert rule.sentence[0].isupper()
    assert rule.severity in (ERROR, WARNING)
    assert rule.reads
    assert set(rule.reads) <= {"", *kinds()[rule.kind].tables}


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.code)
def test_each_rule_has_its_line_in_the_documentation(rule):
    text = (DOCS / f"{rule.kind}.md").read_text(encoding="utf-8")

    assert rule.code in text
    assert rule.sentence in text
