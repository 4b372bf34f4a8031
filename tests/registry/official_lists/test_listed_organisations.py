"""What becomes of organisations that came from a list: found, claimed, counted, and taken over by the seed."""

import pytest

from registry.catalogue.naming import meant
from registry.content import kinds
from registry.publishing.actions import create_submission, publish_submission, submit
from registry.publishing.current import current_record
from registry.seed.actions import load_seed
from tests.api.v1.walking import answer, count, ids_of
from tests.builders import a_partnership, an_association, curator, freeholder, lessee, member, published

from .conftest import ALL, ASH, record_of

pytestmark = pytest.mark.django_db
ORGANISATION = kinds()["organisation"]


def content_of(line) -> dict:
    return record_of(line).content


def own_edition(line, by=None, **changes) -> None:
    """Two people of the organisation publish an edition; or two curators in the editors' name."""
    record = record_of(line).id
    author, decider = (member(record), member(record)) if by == "own" else (curator(), curator())
    organisation = record if by == "own" else None
    content = content_of(line) | changes
    submission = create_submission(
        kind="organisation", organisation=organisation, record=record, content=content, by=author
    )
    publish_submission(submission=submit(submission=submission, by=author), by=decider)


def test_all_of_them_are_found_reconciled_and_claimed(imported, public_client, client):
    imported(*ALL)
    record = record_of(ASH).id

    for query in (
        "q=ash%20tree",
        "q=9001",
        "identifier=GB-SHPE-9001",
        "kind=housing_association&status=registered_provider",
    ):
        assert record in ids_of(answer(public_client, f"/api/v1/organisations/?{query}&page_size=200")), query
    assert [meant("organisation", text).id for text in ("Ash Tree HA Ltd", "GB-SHPE 9001")] == [record, record]
    somebody = curator().person
    client.force_login(somebody)
    assert record in client.get("/my/join/?q=ash+tree").content.decode()
    claimed = client.post(f"/my/join/{record}/", {"reason": "I am its secretary.", "role": "editor"})
    assert claimed.status_code == 302
    assert somebody.claims.get().organisation_id == record


def test_counts_of_partners_leave_them_out_until_they_are_one(imported, public_client):
    partners = count(public_client, "/api/v1/organisations/?has_partnership=true")
    imported(*ALL)
    record = record_of(ASH).id
    assert count(public_client, "/api/v1/organisations/?has_partnership=true") == partners
    assert count(public_client, f"/api/v1/organisations/?has_partnership=false&id={record}") == 1

    trust = an_association(kind="community_land_trust")
    published(trust, a_partnership(parties=[freeholder(trust), lessee({"id": record})]))

    assert count(public_client, f"/api/v1/organisations/?has_partnership=true&id={record}") == 1


def test_the_seed_takes_a_record_over_that_the_list_began(imported):
    """Else an operator who loaded the list could not load the next version of the seed."""
    imported(*ALL)
    body = an_association(name="Ash Tree Homes", identifiers=[{"key": "i1", "scheme": "GB-SHPE", "value": "9001"}])
    trust = an_association(kind="community_land_trust", name="Ashdale Land Trust")
    scheme = a_partnership(parties=[freeholder(trust), lessee(body)])

    *_, last = load_seed([body, trust, scheme])

    assert (last.published, current_record(ORGANISATION, body["id"])) == (3, None)
    assert content_of(ASH)["name"] == "Ash Tree Homes"
    parties = current_record(kinds()["partnership"], scheme["id"]).content["parties"]
    assert [row["organisation"] for row in parties][:2] == [trust["id"], record_of(ASH).id]
    *_, again = load_seed([body, trust, scheme])
    assert (again.published, again.unchanged) == (0, 3)
    assert imported(("Oak", *ASH[1:]), *ALL[1:], edition="2023-03").plan.left_alone == 1


def test_the_seed_speaks_of_a_record_that_its_own_people_keep(imported):
    imported(*ALL)
    own_edition(ASH, "own", website="https://www.ashtree.example.org/")
    body = an_association(name="Ash Tree Homes", identifiers=[{"key": "i1", "scheme": "GB-SHPE", "value": "9001"}])
    trust = an_association(kind="community_land_trust", name="Ashdale Land Trust")

    *_, last = load_seed([body, trust, a_partnership(parties=[freeholder(trust), lessee(body)])])

    assert (last.published, last.left_alone) == (2, 1)
    assert content_of(ASH)["website"] == "https://www.ashtree.example.org/"
