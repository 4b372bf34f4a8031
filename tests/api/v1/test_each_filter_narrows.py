"""Each filter finds something and leaves something out: one over a column that nobody fills does not."""

import datetime
from dataclasses import replace
from importlib import import_module
from urllib.parse import urlencode

import pytest

from registry.catalogue.filters import OrganisationFilters, PartnershipFilters
from registry.feed.lines import LastLine, lock_feed
from registry.identifiers import mint
from registry.places.directory import forget_directory
from registry.places.postcode_loading import load_postcodes
from registry.places.postcode_sources import FileSource
from registry.publishing.actions import confirm, make_challenge, open_challenge
from registry.publishing.models import Challenge, Stage
from tests.builders import (
    a_full_organisation,
    a_full_partnership,
    a_land_trust,
    a_partnership,
    an_association,
    curator,
    member,
    published,
)
from tests.filter_values import values_of

from .walking import count

pytestmark = pytest.mark.django_db

FILTERS = {"partnerships": PartnershipFilters, "organisations": OrganisationFilters}
REQUIRED = "nothing is published without it, so its `known` finds all or none"
CONCLUDED = "we always conclude something, if only that it cannot be told; so its `known` finds all or none"
# (list, filter) → why it cannot be seen to narrow.
NOT_SEEN = {
    ("partnerships", "scope__known"): REQUIRED,
    ("partnerships", "basis__known"): REQUIRED,
    ("partnerships", "published__known"): REQUIRED,
    ("partnerships", "model__known"): CONCLUDED,
    ("partnerships", "community_land__known"): CONCLUDED,
    ("partnerships", "perpetuity__known"): CONCLUDED,
    ("partnerships", "completeness__known"): CONCLUDED,
    ("organisations", "kind__known"): REQUIRED,
    ("organisations", "published__known"): REQUIRED,
    ("organisations", "clt_status__known"): CONCLUDED,
}
# Parameters that mean something only beside another.
BESIDE = {"within_km": {"near": "54.95,-1.93"}, "area_evidence": {"area": "E12000001"}}
NEXT_MONTH = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=30)
# Values that only the records published below make sense of.
OWN = {
    "identifier": "GB-SHPE-LH9901", "published_after": str(NEXT_MONTH), "published_before": str(NEXT_MONTH),
    "last_checked_before": str(NEXT_MONTH + datetime.timedelta(days=10 * 365)),
}  # fmt: skip


@pytest.fixture
def a_year_later(monkeypatch) -> None:
    """What is published from now on is dated a year ahead: the rest of the test register is of today."""

    def ahead() -> LastLine:
        last = lock_feed()
        return replace(last, now=last.now + datetime.timedelta(days=365))

    # By its path: the package gives the name to the function in it.
    monkeypatch.setattr(import_module("registry.publishing.actions.publish"), "lock_feed", ahead)


@pytest.fixture
def register(db, a_year_later, tmp_path) -> None:
    """The seed, and records that have what it lacks: one confirmed, and challenged; a postcode."""
    trust, landlord, sibling = a_land_trust(), an_association(), a_partnership()
    ended = a_full_organisation(landlord)
    partnership = a_full_partnership(trust, landlord, sibling)
    published(trust, landlord, ended)
    published(sibling, partnership)
    published(sparse("org", kind="other"), sparse("chp", scope="scheme", basis="published_by_a_party"))
    for organisation in (trust["id"], landlord["id"]):
        confirm(
            partnership=partnership["id"],
            edition=1,
            organisation=organisation,
            verdict="confirmed",
            words="",
            by=member(organisation),
        )
    challenged(partnership["id"], "/homes/h1/count")
    challenged(ended["id"], "/homes_owned")
    file = tmp_path / "one.csv"
    file.write_text("pcd,oseast1m,osnrth1m,laua\nNE43 7DY,405000,561000,E06000057\n", encoding="utf-8")
    load_postcodes(FileSource(file, edition="2025-11"))
    yield
    forget_directory()


def sparse(prefix: str, **required) -> dict:
    """A record that says as little as the register takes."""
    sources = [{"key": "s1", "title": "Minutes", "publisher": "The parish"}]
    return {"id": mint(prefix), "name": "Nothing is known of it", "sources": sources, **required}


def challenged(record: str, pointer: str) -> None:
    challenge = make_challenge(
        record=record,
        pointer=pointer,
        email="reader@example.org",
        reason="There are more.",
        evidence_url="https://example.org/minutes",
    )
    Challenge.objects.filter(pk=challenge.pk).update(stage=Stage.QUARANTINED)
    open_challenge(challenge=challenge, by=curator())


@pytest.mark.parametrize("path", FILTERS)
def test_each_filter_finds_something_and_leaves_something_out(path, public_client, register):
    address = f"/api/v1/{path}/"
    everything = count(public_client, address)

    def narrows(name: str, value: str) -> bool:
        query = urlencode(BESIDE.get(name, {}) | {name: value})
        return 0 < count(public_client, f"{address}?{query}") < everything

    blunt = {
        (path, name)
        for name, declared in FILTERS[path].base_filters.items()
        if not any(narrows(name, value) for value in ([OWN[name]] if name in OWN else values_of(name, declared)))
    }

    assert blunt == {each for each in NOT_SEEN if each[0] == path}, "give NOT_SEEN a reason; take out what narrows"
