"""A role that passed to one's own successor is no replacement: on every page, by one rule."""

import pytest

from registry.clock import uk_day
from registry.finder.passing_on import passings_of
from registry.finder.profile import profile_of
from registry.website.public.reading import public_record
from tests.builders.schemes import organisation, scheme

# Partnerships of the seed → who was there first, who stands there now.
OF_THE_SEED = {
    "chp-665y6nyc3m": ("Community Self Build Agency", "Alabaré Christian Care and Support"),
    "chp-v5saz8f9m0": ("Notting Hill Housing Trust", "Notting Hill Genesis"),
    "chp-k7b4e0sp03": ("Network Homes", "Sovereign Network Group"),
    "chp-g8jvccy471": ("Synergy Housing", "Aster Group"),
}


def party(key: str, of: str, part: str = "took_part", **cells) -> dict:
    return {"key": key, "side": "association", "organisation": of, "roles": ["landlord"], "part": part} | cells


def handed_over(before: str, after: str, **cells):
    made = scheme(association=after)
    made.publish_again(
        parties=[made.content["parties"][0], party("p2", before, "replaced", **cells), party("p3", after)]
    )
    return made


def bound(kind: str, to: str, **cells) -> str:
    return organisation(relations=[{"key": "r1", "kind": kind, "organisation": to} | cells])


def shown_of(record: str) -> tuple[list[str], list[str]]:
    """What the profile says beside its partnerships, and under what did not work."""
    profile = profile_of(public_record("organisation", record).content, uk_day())
    (endings,) = profile.answers_to(["endings"])
    return [words for each in profile.involvements for words in each.how_it_left], [
        line.sentence for line in endings.lines
    ]


def test_over_all_parties_of_the_seed_only_successors_took_over(db):
    from registry.catalogue.models import Involvement

    replaced = Involvement.objects.filter(part="replaced").values_list("record_id", "organisation_id")
    passings = passings_of([record for record, _ in replaced])

    assert {record: (each.name, each.name_of_heir) for (record, _), each in passings.items()} == OF_THE_SEED
    assert len(replaced) > len(passings), "some were replaced by strangers, and that stays said"
    for _, organisation_id in replaced:
        of_others = [pair for pair in replaced if pair[1] == organisation_id and pair not in passings]
        _, endings = shown_of(organisation_id)
        assert any("was replaced" in words for words in endings) == bool(of_others)


@pytest.mark.parametrize("kind", ["merged_into", "renamed_to", "joined_group", "subsidiary_of"])
def test_neither_reads_as_a_failure(db, kind):
    after = organisation(name="Heir Homes")
    before = bound(kind, after)
    made = handed_over(before, after)

    how = "of the same group" if kind == "subsidiary_of" else "which carries on its work"
    assert shown_of(before) == ([f"Its role passed to Heir Homes, {how}"], [])
    assert shown_of(after)[1] == []
    assert passings_of([made.id])[made.id, before].heir == after


def test_two_of_one_group_are_no_strangers_to_each_other(db):
    group = organisation()
    before, after = bound("subsidiary_of", group), bound("subsidiary_of", group)

    made = handed_over(before, after)

    assert (made.id, before) in passings_of([made.id])


def test_a_stranger_replaces_and_so_does_one_that_took_it_over_long_after(db):
    stranger, heir = organisation(), organisation()
    later = bound("merged_into", heir, date="2015")
    replaced, swallowed = organisation(), handed_over(later, heir, until="2005")
    by_a_stranger = handed_over(replaced, stranger)

    assert passings_of([by_a_stranger.id, swallowed.id]) == {}
    assert shown_of(replaced)[0] == ["Took part and was replaced"]


def test_the_page_of_the_partnership_says_to_whom_the_role_passed(public_client):
    for record, (_, heir) in OF_THE_SEED.items():
        page = public_client.get(f"/partnerships/{record}/").text
        assert f"Its role passed to {heir}" in page, record
