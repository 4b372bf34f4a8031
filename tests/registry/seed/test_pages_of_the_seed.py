"""What the pages about the seed count is what its files hold."""

import re
from collections import Counter

import pytest
from django.conf import settings

from registry.seed.tracing import traces

from .seed_rows import facts_of, records

ROW = re.compile(r"^\| ([A-E]\d\d) \| `(chp-\w+)` \|(.*)\|$", re.MULTILINE)
COUNTS = re.compile(r"\| (\d+) \| (\d+) \| (\d+) \| [^|]*$")
CLAIM = re.compile(r"^\| [^|]+ \| `(chp-\w+)` \|", re.MULTILINE)
CENTROIDS = "entroid"


def page(name: str) -> str:
    return (settings.BASE_DIR / "docs" / name).read_text(encoding="utf-8")


def said(words: str) -> int:
    """The number before these words on the page."""
    found = re.search(rf"([\d,]+)\s+{words}", page("seed.md"))
    assert found, words
    return int(found[1].replace(",", ""))


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("records of real arrangements", lambda rows: len(rows)),
        ("of the records are of arrangements", lambda rows: sum(row.get("status") == "ended" for row in rows)),
        ("of them, in", lambda rows: sum(len(row.get("other_claims", [])) for row in rows)),
        ("entries", lambda rows: sum(len(row.get("missing", [])) for row in rows)),
        (r"records\) stand for a ward", lambda rows: sum("latitude" in row for row in rows)),
        (
            "of them for the arrangements",
            lambda rows: len(
                {source["url"] for row in rows for source in row["sources"] if CENTROIDS not in source["title"]}
            ),
        ),
    ],
)
def test_the_page_counts_arrangements_as_the_files_do(words, count):
    assert said(words) == count(records("chp-"))


def test_the_page_and_the_readme_count_records():
    assert said("organisations. The editors") == len(records("org-"))
    readme = (settings.BASE_DIR / "README.md").read_text(encoding="utf-8")
    assert f"{len(records('chp-'))} real arrangements" in readme


def test_every_record_stands_beside_its_case():
    rows = ROW.findall(page("seed.md"))
    assert {record for _, record, _ in rows} == {content["id"] for content in records("chp-")}
    later = {case: record for case, record, _ in rows if case[0] not in "AB"}
    assert later == {trace.case: trace.record for trace in traces()}


def test_the_later_records_name_the_source_of_every_row_and_the_page_counts_them():
    known = {content["id"]: [row for _, row in facts_of(content)] for content in records("chp-")}
    for case, record, rest in ROW.findall(page("seed.md")):
        if case[0] not in "AB":
            counts = COUNTS.search(rest.removesuffix(" "))
            assert counts, case
            with_source = sum(bool(row.get("sources")) for row in known[record])
            assert (int(counts[2]), int(counts[3])) == (len(known[record]), with_source), case
            assert with_source == len(known[record]), case


def test_sources_that_differ_are_listed_record_by_record():
    later = {trace.record for trace in traces()}
    listed = Counter(record for record in CLAIM.findall(page("seed/sources-that-differ.md")) if record in later)
    claims = {content["id"]: len(content.get("other_claims", [])) for content in records("chp-")}
    assert listed == {record: claims[record] for record in later if claims[record]}
