"""A partnership whose lease both sides have confirmed, and a proposal of one of them to change it."""

from registry.accounts.actor import Actor
from registry.publishing.actions import confirm, create_submission, submit
from registry.publishing.models import Submission
from tests.builders import Scheme, member, published_by, scheme
from tests.website.conftest import signed_in

from .writing import person

LEASE = {
    "key": "t1", "sequence": 1, "asset_kinds": ["land"], "from_party": "p1", "to_party": "p2", "instrument": "lease",
    "status": "completed", "date": "2015", "term_years": 125, "sources": ["s1"],
}  # fmt: skip


def a_confirmed_lease() -> Scheme:
    """Its lease of 125 years is confirmed by both sides; the community published it."""
    one = scheme()
    one.publish_again(asset_transfers=[LEASE])
    member(one.community), member(one.association)
    published_by(one.community, one, summary="Ours.")
    for party in (one.community, one.association):
        confirm(partnership=one.id, edition=3, organisation=party, verdict="confirmed", by=member(party))
    return one


def lease_of(one: Scheme) -> dict:
    return one.content["asset_transfers"][0]


def shorter(one: Scheme, by: Actor) -> Submission:
    """The association says 99 years."""
    content = one.content | {"asset_transfers": [lease_of(one) | {"term_years": 99}]}
    draft = create_submission(
        kind="partnership", organisation=one.association, record=one.id, content=content, by=by
    )  # fmt: skip
    return submit(submission=draft, by=by)


def page_of(submission: Submission, by: Actor) -> str:
    return signed_in(person(by)).get(f"/my/submissions/{submission.id}/").text
