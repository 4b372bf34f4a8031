"""The records of the seed by the numbers of their cases, and what is derived of them."""

import re
from functools import cache

from django.conf import settings

from registry.catalogue.derived import derived_of
from registry.content import kinds, normal
from registry.places.directory import Directory
from registry.seed.contents import seed_contents
from registry.seed.tracing import traces

ROW = re.compile(r"\| ([AB]\d\d) \| `(chp-\w+)` \|")


@cache
def contents() -> dict[str, dict]:
    """All arrangements of the seed in normal form, by id."""
    kind = kinds()["partnership"]
    return {row["id"]: normal(kind, row) for row in seed_contents() if row["id"].startswith("chp-")}


@cache
def records_of_cases() -> dict[str, str]:
    """Of the first cases by the page, of the later ones by their traces."""
    page = (settings.BASE_DIR / "docs" / "seed.md").read_text(encoding="utf-8")
    return dict(ROW.findall(page)) | {trace.case: trace.record for trace in traces()}


def content_of_case(case: str) -> dict:
    return contents()[records_of_cases()[case]]


@cache
def derived_of_case(case: str) -> dict:
    return derived_of("partnership", content_of_case(case), Directory([]))
