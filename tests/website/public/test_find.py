"""The finder as people see it."""

import datetime
import re

import pytest

from registry.clock import uk_day
from registry.finder.criteria import CRITERIA
from tests.builders import an_association, published

STOCKSFIELD = "/find/?place=NE43+7DY&community_kind=community_land_trust"


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_the_neighbours_partner_comes_first_with_links_to_what_shows_it(public_client, some_postcodes):
    page = public_client.get(STOCKSFIELD).text

    assert page.index("Karbon Homes") < page.index("Further away, with")
    assert '<a href="/partnerships/chp-cnza8bakrv/">SCATA and Isos Housing, Stocksfield</a>' in page
    assert re.search(
        r'<a href="/organisations/org-xr3x226n33/\?place=NE43\+7DY&amp;community_kind=\w+">Karbon Homes</a>', page
    )
    assert 'name="with" value="org-xr3x226n33"' in page
    assert re.search(
        r"Of the \d+ associations in England and Wales recorded with 10,000 to 49,999 homes, .* on record\.",
        words(page),
    )
    for never in ("best match", "%", "stars"):
        assert never not in words(page).lower().replace("start", ""), never


def test_what_is_not_recorded_is_said(public_client):
    page = words(public_client.get("/find/?area=S12000027").text)

    assert "We know little here" in page
    assert "Nothing recorded says that it works here." in page


def test_a_village_is_found_with_a_word_on_how_exactly(public_client):
    page = words(public_client.get("/find/?place=Stocksfield").text)

    assert "Who could work with you near Stocksfield, Northumberland" in page
    assert "Stocksfield is in Northumberland. We do not know where in it" in page


@pytest.mark.parametrize(
    ("place", "problem", "choice"),
    [
        ("Wilsford", "There are several places called Wilsford", "Wilsford, in Wiltshire"),
        ("Wales", "Wales is a large area", "Gwynedd"),
        ("Hexhamm", "We know no place called “Hexhamm”", "Hexham, in Northumberland"),
    ],
)
def test_a_place_that_is_not_unique_offers_choices(public_client, place, problem, choice):
    page = public_client.get(f"/find/?place={place}&community_kind=cohousing_group").text

    assert problem in words(page)
    link = re.search(rf'<a href="([^"]+)">{choice}', page)[1].replace("&amp;", "&")
    assert "community_kind=cohousing_group" in link
    assert "Who could work with you" in public_client.get(f"/find/{link}").text


@pytest.mark.parametrize(
    ("place", "advice"),
    [
        ("zzqqxx", "write the nearest town, or give a postcode"),
        ("NE43 7ZZ", "try only its first half, NE43"),
        ("BT1 1AA", "Postcodes of Northern Ireland are not held here"),
    ],
)
def test_what_is_not_found_says_what_to_do(public_client, some_postcodes, place, advice):
    answer = public_client.get("/find/", {"place": place})

    assert answer.status_code == 200
    assert advice in words(answer.text)
    assert 'aria-invalid="true"' in answer.text


def test_without_postcodes_it_asks_for_a_name(public_client):
    assert "Write your village, town or district instead" in words(public_client.get("/find/?place=NE43+7DY").text)


@pytest.mark.parametrize(
    "query",
    [
        "place=Hexham&community_kind=castle",
        "area=E99999999",
        "place=Hexham&weight_here=heavy",
        "place=Hexham&weight_here=101",
        "place=Hexham&weight_here=%D9%A3",
        "place=Hexham&weight_here=-1",
        "place=%00",
    ],
)
def test_what_nobody_can_mean_is_refused_in_words(public_client, query):
    answer = public_client.get(f"/find/?{query}")

    assert answer.status_code == 400
    assert "<h1" in answer.text


def test_the_weights_can_be_changed_and_the_answer_for_programs_is_the_same(public_client):
    page = public_client.get(
        "/find/?place=Hexham&community_kind=community_land_trust&weight_kind=6&weight_here=1.5"
    ).text

    address = re.search(r'<a href="(/api/v1/finder/[^"]+)"', page)[1].replace("&amp;", "&")
    answer = public_client.get(address).json()
    assert answer["parameters"]["weights"] == {"here": 1.5, "area": 2, "kind": 6}
    listed = re.findall(r'name="with" value="([^"]+)"', page)
    everybody = [*answer["results"], *answer["without_partnership"]]
    assert set(listed) == {each["organisation"] for each in everybody}
    assert [
        each for each in listed if each in {near["organisation"] for near in answer["results"] if near["is_near"]}
    ] == [near["organisation"] for near in answer["results"] if near["is_near"]]
    assert all(f'name="weight_{each.code}"' in page for each in CRITERIA)
    assert '<option value="1.5" selected>' in page


def test_offers_and_notices_near_the_place_are_shown_and_lapsed_ones_are_not(public_client):
    until = (uk_day() + datetime.timedelta(days=30)).isoformat()
    offer = {"key": "o1", "asset_kinds": ["land"], "areas": ["E06000057"], "site": "Quarry Field", "homes_count": 12}
    published(
        an_association(
            name="Open Homes",
            operating_areas=[{"key": "a1", "area": "E06000057"}],
            partner_notices=[{"key": "n1", "statement": "Come and see us.", "valid_until": until}],
            transfer_offers=[
                offer | {"valid_until": until},
                offer | {"key": "o2", "site": "Old Mill", "valid_until": "2020"},
            ],
        ),
    )

    page = words(public_client.get("/find/?place=Northumberland").text)
    assert "Open to partners until" in page
    assert "Come and see us." in page
    assert "Quarry Field" in page
    assert "Old Mill" not in page
    assert "Quarry Field" not in words(public_client.get("/find/?place=Cornwall").text)


def test_those_without_a_partnership_have_a_heading_of_their_own(public_client):
    published(an_association(name="Newcomer Homes", operating_areas=[{"key": "a1", "area": "E06000057"}]))
    page = public_client.get("/find/?place=Northumberland").text

    assert page.index("Said to work here, without a recorded partnership") < page.index("Newcomer Homes")


def test_it_costs_a_fixed_number_of_statements(public_client, django_assert_max_num_queries):
    public_client.get("/find/?place=Hexham")
    # Of a village one more, what the register records in it; two for the ways to reach those who are listed; one for groups
    # that look for a partner.
    with django_assert_max_num_queries(12):
        public_client.get("/find/?place=Hexham&community_kind=community_land_trust")


def test_the_first_three_are_read_at_once_and_the_others_are_a_click_away(public_client):
    page = public_client.get("/find/?place=Hexham&community_kind=community_land_trust").text

    at_once = page.partition('aria-label="Associations to compare"')[2].partition('<details class="more"')[0]
    assert at_once.count('class="finding"') == 3
    assert page.count('class="finding"') > 5
    assert re.search(r"<summary>Show (all )?\d+", page)


def test_a_name_that_was_completed_is_named_and_carried_onward(public_client):
    page = public_client.get("/find/?place=Cornwal").text

    assert "Showing Cornwall, the nearest name to “Cornwal”." in words(page)
    assert 'name="place" value="Cornwall"' in page
    assert "place=Cornwall" in page
    assert "place=Cornwal&" not in page
    assert "the nearest name" not in public_client.get("/find/?place=Cornwall").text


def test_a_village_that_only_a_record_names_is_understood_and_its_own_scheme_stands_first(public_client):
    page = words(public_client.get("/find/?place=bunessan").text)

    assert "Who could work with you near Bunessan, Argyll and Bute" in page
    assert page.index("In Bunessan itself (1)") < page.index("West Highland Housing Association")


def test_an_island_has_its_own_schemes_first(public_client):
    page = words(public_client.get("/find/?place=Isle+of+Mull").text)

    assert re.search(r"On the Isle of Mull itself \([1-9]\d*\)", page)
    assert "Who could work with you on the Isle of Mull, Argyll and Bute" in page


def test_empty_homes_are_a_kind_that_one_can_choose_and_the_neighbours_are_a_link_away(public_client):
    page = public_client.get("/find/?area=E06000003").text

    assert '<option value="self_help_housing">Empty homes brought back into use' in page
    assert "/left-behind/?area=E06000003" in page


def test_a_group_of_two_kinds_says_both_and_finds_both_chosen_again(public_client):
    both = "community_kind=housing_cooperative&community_kind=self_help_housing"
    page = public_client.get(f"/find/?place=Leeds&{both}").text

    assert "for a housing co-operative or a self-help housing group" in words(page)
    first, second = re.findall(r'<select id="(?:community|second)_kind".*?</select>', page, re.DOTALL)
    assert re.findall(r'value="(\w*)" selected', first) == ["housing_cooperative"]
    assert re.findall(r'value="(\w*)" selected', second) == ["self_help_housing"]


def test_a_second_kind_alone_is_the_first_when_asked_again_and_a_third_is_kept(public_client):
    alone = public_client.get("/find/?place=Leeds&community_kind=&community_kind=cohousing_group").text
    (first,) = re.findall(r'<select id="community_kind".*?</select>', alone, re.DOTALL)
    assert re.findall(r'value="(\w*)" selected', first) == ["cohousing_group"]

    kinds = ("cohousing_group", "housing_cooperative", "development_trust")
    three = public_client.get("/find/?place=Leeds&" + "&".join(f"community_kind={kind}" for kind in kinds)).text
    (form,) = re.findall(r'<form class="ask".*?</form>', three, re.DOTALL)
    assert '<input type="hidden" name="community_kind" value="development_trust">' in form
