"""Every number on the page of the finder is the number of what it heads, or says how many of how many."""

import re
from html import unescape

import pytest

from registry.finder.lists import EVERY_LIST

pytestmark = pytest.mark.django_db

# A place with much on record, one in a nation beside a sea, an island, one with hardly anything.
PLACES = ("E06000057", "E09000003", "W06000016", "S12000035", "N09000003", "E08000025")
HEADING = re.compile(r'<h2 id="([\w-]+)">([^<]*)</h2>')
COUNTED = re.compile(r"([^(]+) \(([^)]+)\)")
LISTS = {name.replace("_", "-") for name in EVERY_LIST}
OF_ALL = re.compile(r"the first (\d+) of (\d+)")


def sections(page: str) -> dict[str, str]:
    """What stands under each heading, by its anchor."""
    parts = HEADING.split(page)
    return dict(zip(parts[1::3], parts[3::3], strict=True))


def counts_in(page: str) -> list[tuple[str, str, str]]:
    """(anchor, title, number) of each heading that counts what stands under it."""
    counted = [(anchor, COUNTED.fullmatch(title)) for anchor, title in HEADING.findall(page)]
    return [(anchor, match[1], match[2]) for anchor, match in counted if match]


def number_of_items(section: str) -> int:
    if "finding-list" in section:
        return section.count('<li class="finding">')
    return len(re.findall(r"<ul class=\"(?:helpers|lines)\">|<li>", section)) - section.count("<ul class=")


@pytest.mark.parametrize("area", PLACES)
def test_what_is_counted_is_there(public_client, area):
    page = public_client.get(f"/find/?area={area}&community_kind=cohousing_group").text
    of = sections(page)
    counts = counts_in(page)

    assert counts
    for anchor, title, count in counts:
        shown = OF_ALL.fullmatch(count)
        number = int(shown[1] if shown else count)
        section = of[anchor].partition("Debts written off")[0]
        if whole := re.search(r'<a href="\?([^"]+)#[\w-]+">Show all (\d+)', section):
            # Those that are left out are counted, and a click away.
            assert (shown[2] if shown else count) == whole[2], (title, count)
            again = public_client.get(f"/find/?{unescape(whole[1])}").text
            assert number_of_items(sections(again)[anchor]) == int(whole[2]), (title, count)
            number = number if shown else 0
        assert number_of_items(section) == number, (title, count)
        assert not shown or int(shown[2]) > number


@pytest.mark.parametrize("area", PLACES)
def test_a_fold_says_how_many_are_in_it(public_client, area):
    page = public_client.get(f"/find/?area={area}").text
    for number, inside in re.findall(
        r"<summary>Show (?:all )?(\d+)[^<]*:.*?</summary>(.*?)</ol></details>\s*(?:<p><a [^\n]*</a></p>\s*)?</section>",
        page,
        re.DOTALL,
    ):
        assert inside.count('<li class="finding">') == int(number)


@pytest.mark.parametrize("area", PLACES)
def test_whoever_is_on_the_register_is_in_one_list_or_in_the_last_line(public_client, area):
    """Wherever one looks, as many associations are counted."""
    page = public_client.get(f"/find/?area={area}").text
    lists = {anchor: count for anchor, _, count in counts_in(page) if anchor in LISTS}
    others = re.search(r"([\d,]+) more associations? ", page)

    total = sum(int(shown[2] if (shown := OF_ALL.fullmatch(count)) else count) for count in lists.values())
    everybody = public_client.get(f"/api/v1/finder/?area={PLACES[0]}").json()
    assert total + int(others[1].replace(",", "")) == sum(everybody["counts"].values()) + everybody["only_registered"]


@pytest.mark.parametrize("area", PLACES)
def test_the_order_of_a_list_follows_from_the_points_on_its_cards(public_client, area):
    page = public_client.get(f"/find/?area={area}&community_kind=cohousing_group").text
    for anchor, section in sections(page).items():
        cards = section.split('<li class="finding">')[1:] if anchor in LISTS else []
        points = [sum(map(int, re.findall(r'class="points"> (\d+) of', card))) for card in cards]
        assert points == sorted(points, reverse=True), (anchor, points)
        assert anchor.startswith("owning") or any(points) or not cards, anchor
