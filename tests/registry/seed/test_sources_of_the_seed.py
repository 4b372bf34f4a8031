"""Where the facts of the seed come from: named wherever that is known, and named alike everywhere."""

import re
from collections import defaultdict

import pytest
from django.conf import settings

from .seed_rows import facts_of, records

COUNTED = re.compile(r"([\d,]+)\s+of\s+([\d,]+)\s+rows\s+of\s+facts\s+name\s+theirs")
SECOND_HAND = {"press", "research", "campaign", "guide", "case_study"}


def test_a_record_with_one_source_names_it_in_each_row():
    with_one = [content for content in records("chp-") if len(content["sources"]) == 1]
    assert with_one
    without = [
        (content["id"], table, row["key"])
        for content in with_one
        for table, row in facts_of(content)
        if not row.get("sources")
    ]
    assert without == []


@pytest.mark.parametrize("page", ["README.md", "docs/seed.md"])
def test_the_page_says_truly_how_many_rows_name_their_source(page):
    rows = [row for content in records("chp-") for _, row in facts_of(content)]
    said = COUNTED.findall((settings.BASE_DIR / page).read_text(encoding="utf-8"))
    assert said == [(f"{sum(bool(row.get('sources')) for row in rows):,}", f"{len(rows):,}")]


@pytest.mark.parametrize("column", ["kind", "publisher"])
def test_an_address_has_one_kind_of_source_and_one_publisher(column):
    values = defaultdict(set)
    for content in records():
        for source in content["sources"]:
            # Lists of several days and hands stand at one address.
            name = source["title"] if column == "publisher" and "github.com" in source["url"] else ""
            values[source["url"], name].add(source.get(column))
    assert {url: several for url, several in values.items() if len(several) > 1} == {}


def test_a_list_read_in_a_copy_says_so():
    copies = [source for content in records() for source in content["sources"] if "//github.com/" in source["url"]]
    assert copies
    assert [source["publisher"] for source in copies if not source["publisher"].endswith("on GitHub")] == []


def test_nothing_is_stated_that_only_others_report():
    kinds = {content["id"]: {row["key"]: row["kind"] for row in content["sources"]} for content in records()}
    assert [
        (content["id"], table, row["key"])
        for content in records("org-")
        for table, row in facts_of(content)
        if row.get("certainty") == "stated"
        and all(kinds[content["id"]][source] in SECOND_HAND for source in row["sources"])
        # What an organisation's own pages say of itself, where they also argue a cause or tell of a project.
        and (content["id"], row["key"]) not in {("org-fqvzd6dnf2", "n1"), ("org-44dnc7a1ha", "a1")}
    ] == []


def test_a_registration_read_on_a_list_carries_the_day_of_the_list():
    lists = re.compile(r"registered providers")
    found = 0
    for content in records("org-"):
        titles = {row["key"]: row["title"] for row in content["sources"]}
        for row in content.get("statuses", []):
            if any(lists.search(titles[source]) for source in row.get("sources", [])):
                found += 1
                assert row.get("as_at") or row.get("until"), (content["name"], row)
    assert found > 90
