"""In how many partnerships an organisation took part: one number, wherever it is shown."""

import re
from html import unescape

from registry.catalogue.models import Involvement, OrganisationCard
from registry.clock import uk_day
from registry.finder.everywhere import associations_everywhere
from registry.finder.profile.involvements import involvements_of
from registry.finder.terms import own_partnerships
from registry.website.public.organisation import explored

ASTER, FYNE = "org-amfzqj16ak", "org-r6s3fqg2d0"


def current() -> list[str]:
    cards = OrganisationCard.objects.filter(superseded_seq=None)
    named = Involvement.objects.values("organisation_id")
    return list(cards.filter(record_id__in=named).order_by("record_id").values_list("record_id", flat=True))


def test_finder_comparison_and_profile_count_alike(db):
    everywhere = associations_everywhere((), "", uk_day().year, uk_day(), ()).evidence
    compared = own_partnerships(everywhere)
    counts = {
        each: (
            evidence.partnerships,
            len(compared[each]),
            sum(1 for own in involvements_of(each) if own.took_part and own.as_association),
        )
        for each, evidence in everywhere.items()
    }

    assert sum(1 for numbers in counts.values() if numbers[0]) > 80
    assert {each: numbers for each, numbers in counts.items() if len(set(numbers)) > 1} == {}


def test_the_list_behind_the_link_has_as_many_as_the_profile(public_client):
    differing = {}
    for each in current():
        number = sum(1 for involvement in involvements_of(each) if involvement.took_part)
        listed = public_client.get(f"/api/v1/partnerships/?{explored(each)}&fields=id&page_size=1").json()["count"]
        if listed != number:
            differing[each] = (number, listed)

    assert differing == {}


def test_the_link_says_how_many_and_the_list_says_whose_they_are(public_client):
    for record, name, words in ((ASTER, "Aster Group", "Explore all 10 as"), (FYNE, "Fyne Homes", "Explore it as")):
        page = public_client.get(f"/organisations/{record}/").text
        assert words in page
        (address,) = re.findall(r'href="(/explore/\?organisation=[^"]*)"', page)
        listed = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", public_client.get(unescape(address)).text))
        assert f"Organisation: {name} " in listed
        assert "Parties: took part, until today or until they left" in listed


def test_a_part_on_another_side_is_shown_and_said_not_to_count(public_client):
    """An association that advised another's scheme took part there, and is no partner of a group for it."""
    elsewhere = {
        each: [own for own in involvements_of(each) if own.took_part and not own.as_association]
        for each in associations_everywhere((), "", uk_day().year, uk_day(), ()).evidence
    }
    with_any = [each for each, of in elsewhere.items() if of]

    assert with_any
    for each in with_any:
        assert "our lists of partners do not count that" in public_client.get(f"/organisations/{each}/").text, each
