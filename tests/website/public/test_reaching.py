"""Nobody is led to a dead end: each page that says how to reach somebody has a way that is real."""

import re
from html import unescape

import pytest

from registry.catalogue.models import OrganisationCard
from registry.enquiries.destinations import destination_of
from registry.enquiries.ways import ways_to_reach
from registry.finder.evidence import ASSOCIATIONS
from tests.builders import an_association, person, published

from .main_part import MainPart

pytestmark = pytest.mark.django_db
ONWARD, DEAD_END = "place=Hexham&community_kind=cohousing_group", "nobody to write to"


def associations() -> list[str]:
    cards = OrganisationCard.objects.filter(superseded_seq=None, kind__in=ASSOCIATIONS, succeeded_by=[])
    return list(cards.order_by("record_id").values_list("record_id", flat=True))


def outward(text: str) -> list[str]:
    return [link for link in MainPart(text).links if link.startswith(("https://", "http://"))]


def test_the_page_of_each_association_without_a_mailbox_offers_a_way(public_client):
    ids = associations()
    ways = ways_to_reach(ids)
    without = [each for each in ids if not ways[each]]
    assert without
    for organisation in [*without, *[each for each in ids if ways[each]][:5]]:
        text = public_client.get(f"/organisations/{organisation}/enquiry/?{ONWARD}").text
        assert outward(text) or "<form" in text, organisation
        assert DEAD_END not in text
        assert "We are a cohousing group near Hexham" in text


def test_cards_profile_comparison_and_checklist_show_the_same_best_way(public_client):
    best = {each: of[0] for each, of in ways_to_reach(associations()).items() if of}
    cards = public_client.get(f"/find/?{ONWARD}").text
    shown = [each for each in best if f"/organisations/{each}/?" in cards][:2]
    assert len(shown) == 2
    both = "&".join(f"with={each}" for each in shown)
    pages = [cards, *(public_client.get(f"/{page}/?{both}").text for page in ("compare", "checklist"))]
    for organisation in shown:
        profile = public_client.get(f"/organisations/{organisation}/").text
        for page in (*pages, profile):
            assert best[organisation].link in page, (organisation, page[:200])


def test_without_a_place_it_says_where_to_give_one(public_client):
    ways = ways_to_reach(associations())
    nowhere = next(each for each, of in ways.items() if not of)

    text = public_client.get(f"/organisations/{nowhere}/enquiry/").text

    assert re.search(r'href="/find/">Say where you are', text)


HEADING = re.compile(r"<h1>(.*?)</h1>")
OTHER_HELP, CURATORS = "Who else can help in Northumberland", "the curators of the register"


@pytest.mark.parametrize("state", ["in_use", "demonstration"])
def test_every_page_of_a_way_is_true_of_who_receives_the_enquiry(public_client, settings, state):
    """Curators answer where somebody runs the register; of a demonstration each page says that nobody does."""
    person("curator", is_curator=True)
    settings.IS_DEMONSTRATION = state == "demonstration"
    published(an_association(contact_email="homes@example.org"))
    headings = set()
    for organisation in associations():
        destination = destination_of(organisation)
        text = unescape(public_client.get(f"/organisations/{organisation}/enquiry/?{ONWARD}").text)
        headings.add(HEADING.search(text).group(1).split(destination.name)[0])
        assert HEADING.search(text).group(1) == destination.heading
        assert (OTHER_HELP in text) is not destination.has_mailbox, organisation
        assert (CURATORS in text) is destination.goes_to_curators
        assert ("We do not see it" in text) is destination.has_mailbox
        assert ("you might work with us" in text) is not destination.goes_to_curators
        if destination.takes_enquiries:
            assert f"so {destination.receiver} will see it" in text
            assert f"I agree that {destination.receiver} may have" in text

    to_curators = "Ask the curators how to reach "
    assert headings >= {"Write to ", "How to reach "}
    assert (to_curators in headings) is (state == "in_use")


def test_a_number_keeps_its_capitals_and_stands_on_profile_form_and_checklist(public_client):
    organisation = an_association(identifiers=[{"key": "i1", "scheme": "GB-MPR", "value": "9691RS"}])
    published(organisation)
    pages = ("organisations/{}/", "organisations/{}/enquiry/", "checklist/?with={}")

    assert all("number 9691RS" in public_client.get(f"/{page.format(organisation['id'])}").text for page in pages)
