"""What must not stand in our code, each for a weakness that others were bitten by."""

import re
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.version import Version

ROOT = Path(__file__).parents[2]

# What must not be written → why.
FORBIDDEN = {
    r"cache_page|UpdateCacheMiddleware|FetchFromCacheMiddleware|\bnever_cache\b.*cache_page": "the full-response cache has leaked answers between readers six times",
    r"(filter|exclude|get|order_by|annotate|extra)\(\*\*?[^)]*request": "names from a request reach the ORM: CVE-2025-64459",
    r"request\.GET\.dict\(\)": "the last of repeated parameters would win in silence",
    r"\.extra\(": "SQL beside the ORM is written as SQL",
    r"mark_safe|\|safe\b|autoescape off": "texts of others are shown as text",
    r"\beval\(|\bexec\(|pickle\.loads|yaml\.load\((?!.*Safe)": "nothing that was sent is run",
    r"__regex|__iregex": "texts of others are never patterns",
    r"import psycopg\b|from psycopg\b": "beside psycopg2 it takes its place",
    r"from rest_framework\.filters|BrowsableAPIRenderer|AdminRenderer": "they have leaked and run scripts",
    r"TestClient|MagicMock|unittest\.mock": "tests have builders and a real database",
}  # fmt: skip
# File → why it may hold what looks like such a thing.
MAY_HOLD_IT = {
    "tests/architecture/test_forbidden.py": "this list",
    "registry/website/templatetags/page_head.py": "a block of data for search engines, in which every mark that could end it is escaped",
    "tests/api/bad_queries.py": "a reader who tries a pattern",
    "tests/clients/frames.py": "runs the recipes of our own page, as their readers do",
    "registry/places/models/areas.py": "a constraint with a pattern of our own",
    "registry/places/models/loads.py": "a constraint with a pattern of our own",
    "registry/places/migrations/0001_areas_and_their_figures.py": "the same constraints",
}
FLOORS = {
    "Django": "5.2.19",
    "djangorestframework": "3.18.3",
    "django-filter": "26.2",
    "psycopg2-binary": "2.9.13",
    "drf-spectacular": "0.30",
    "defusedxml": "0.7.1",
}


def sources() -> list[Path]:
    return [
        path for room in ("registry", "api", "tests") for end in ("*.py", "*.html") for path in (ROOT / room).rglob(end)
    ]


def holding(pattern: str) -> set[str]:
    return {str(path.relative_to(ROOT)) for path in sources() if re.search(pattern, path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_a_known_weakness_is_not_written_into_our_code(pattern):
    assert holding(pattern) - MAY_HOLD_IT.keys() == set(), FORBIDDEN[pattern]


def test_no_exemption_is_kept_that_is_not_needed():
    assert set.union(*map(holding, FORBIDDEN)) >= MAY_HOLD_IT.keys()


@pytest.mark.parametrize("package", FLOORS)
def test_what_is_installed_holds_the_security_fixes_we_rely_on(package):
    assert Version(version(package)) >= Version(FLOORS[package])


def test_the_answers_of_the_api_are_never_a_browsable_page(settings):
    assert settings.REST_FRAMEWORK["DEFAULT_RENDERER_CLASSES"] == ["rest_framework.renderers.JSONRenderer"]
    assert not [name for name in settings.MIDDLEWARE if "cache" in name.lower()]
