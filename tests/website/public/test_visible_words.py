"""No public page shows more at once than somebody reads before deciding what to do next."""

import pytest
from django.urls import Resolver404, resolve

from tests.browser.public_addresses import every_public_address

from .main_part import MainPart

# A little more than two minutes, at 250 words a minute.
MOST = 550
# name of the page → most. All of these are read on the way from a place to a checklist, in ten minutes together.
ON_THE_WAY = {"home": 220, "find": 500, "organisation": 280, "compare": 350, "checklist": 460}
# name of the page → (most, why)
LONGER = {
    "explore": (1200, "thirty partnerships a page, with the filters beside them"),
    "left_behind": (700, "a table of districts with four numbers each, which is looked up and not read through"),
    "privacy": (1000, "what is kept of whom, under a heading for each; nothing of it may be hidden"),
    "partnership": (1600, "a whole record, which begins with what most come for; all of it is a fact or a source"),
}
ADDRESSES = every_public_address()


def page_of(address: str) -> str:
    try:
        return resolve(address.partition("?")[0]).url_name or ""
    except Resolver404:
        return ""


def visible_words(client, address: str) -> int:
    return len(MainPart(client.get(address).text).words)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_shows_no_more_than_is_read(public_client, address):
    page = page_of(address)
    most = ON_THE_WAY.get(page) or LONGER.get(page, (MOST, ""))[0]

    shown = visible_words(public_client, address)

    assert shown <= most, f"{address} shows {shown:,} words at once: put what few need under a <details>."


@pytest.mark.django_db
@pytest.mark.parametrize("page", LONGER)
def test_a_page_that_may_be_longer_is(public_client, page):
    addresses = [address for address in ADDRESSES if page_of(address) == page]

    assert max(visible_words(public_client, address) for address in addresses) > MOST


def test_what_stands_in_closed_details_is_not_counted_and_what_sums_it_up_is():
    page = MainPart(
        "<main><p>One</p><details><summary>two</summary><p>no <b>no</b></p></details><p>three</p>"
        "<details open><summary>four</summary>five</details><span class='unseen'>no</span></main><p>no</p>"
    )

    assert page.words == ["One", "two", "three", "four", "five"]
