"""Every example in the README and in docs/ is what the register answers over its seed.

When the seed changes, `REFRESH_EXAMPLES=1 pytest tests/contract/test_readme.py` writes the pages anew.
"""

import json
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client

from registry.places.directory import forget_directory
from registry.places.shipped import load_places
from registry.seed.actions import load_seed

from .examples import Example, as_shown, examples_in, laid_out

CHECKOUT = Path(__file__).parents[2]
README = CHECKOUT / "README.md"
PAGES = [README, *sorted((CHECKOUT / "docs").rglob("*.md"))]
# Addresses in running text, whole or, with an ampersand in front, as something to add to a list.
MENTIONED = re.compile(r"`(/api/v1/[^`{}…]+|&[a-z_]+=[^`{}…]+)`")
EXAMPLES = [
    pytest.param(page, example, id=f"{page.relative_to(CHECKOUT)} {example.path}")
    for page in PAGES
    for example in examples_in(page)
]


# Without the mark no test database is made, and the fixture would meet that of the checkout.
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def reader(django_db_setup, django_db_blocker) -> Iterator[Client]:
    """Somebody who reads the seed register, which goes again when this module has run."""
    with django_db_blocker.unblock(), transaction.atomic():
        forget_directory()
        load_places()
        for _ in load_seed():
            pass
        yield Client(HTTP_HOST="127.0.0.1:8000")
        transaction.set_rollback(True)
    forget_directory()


@pytest.mark.parametrize(("page", "example"), EXAMPLES)
def test_an_example_shows_what_the_register_answers(reader, page, example):
    response = reader.get(example.path)
    if example.language == "csv":
        assert_lines_are_there(example, response.getvalue().decode())
        return
    shown, real = json.loads(example.shown), json.loads(response.content)
    shown_anew = as_shown(shown, real)
    if shown_anew != shown and os.environ.get("REFRESH_EXAMPLES"):
        refresh(page, example, shown_anew)
    else:
        assert shown == shown_anew


def assert_lines_are_there(example: Example, answer: str) -> None:
    lines = answer.splitlines()
    for shown in example.shown.splitlines():
        assert any(line.startswith(shown.rstrip("…")) for line in lines), shown


def refresh(page: Path, example: Example, shown_anew) -> None:
    text = page.read_text(encoding="utf-8").replace(example.shown, f"{laid_out(shown_anew)}\n")
    page.write_text(text, encoding="utf-8")


def test_the_readme_shows_five_requests():
    assert len(list(examples_in(README))) == 5


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_an_address_in_running_text_answers(reader, page):
    for text in MENTIONED.findall(page.read_text(encoding="utf-8")):
        path = text if text.startswith("/") else f"/api/v1/partnerships/?{text[1:]}"
        response = reader.get(path)
        answered = response.getvalue()  # the whole of it: a stream that is left open would outlast the test
        assert response.status_code == 200, f"{path}: {answered.decode()}"


def test_an_address_in_a_curl_line_reaches_curl_whole():
    for page in PAGES:
        for line in page.read_text(encoding="utf-8").splitlines():
            if line.startswith("$ curl") and "http" in line:
                assert shlex.split(line)[-1].startswith("http://127.0.0.1:8000/"), f"{page.name}: {line}"
