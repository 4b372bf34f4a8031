"""A party whose name the register does not know: likely matches, the name as it was written, or a new organisation."""

import pytest

from registry.publishing.models import Submission
from tests.builders import an_organisation, published

from .conftest import signed_in
from .filling import content_of, save

NEW = "parties:new1"
PARTY = {"row": [NEW], f"{NEW}:side": "other", f"{NEW}:part": "took_part"}


def with_party(client, draft, name: str):
    """The page after a party of this name was added, and the key that it has."""
    page = save(client, draft, "parties", PARTY | {f"{NEW}:organisation": name}).text
    return page, content_of(draft)["parties"][-1]["key"]


def test_only_records_that_are_likely_meant_are_offered(draft, editor):
    published(an_organisation(name="Quillback Housing Trust"))
    client = signed_in(editor)
    page, _ = with_party(client, draft, "Quilback Housing")
    assert "Quillback Housing Trust" in page
    page, _ = with_party(client, draft, "Zebedee Housing")
    assert page.count(":offer") > 0
    offers = page.partition("Which organisation is “Zebedee Housing”?")[2].partition("</fieldset>")[0]
    assert "Keep the name as I wrote it" in offers
    assert offers.count("<label>") == 1


def test_the_name_is_kept_as_it_was_written(draft, editor):
    client = signed_in(editor)
    _, key = with_party(client, draft, "Zebedee Village Hall Charity")
    save(client, draft, "parties", {f"parties:{key}:organisation:offer": "as_written"}, opened=[f"parties:{key}"])
    row = content_of(draft)["parties"][-1]
    assert (row["organisation"], row["name"]) == (None, "Zebedee Village Hall Charity")


def test_a_name_that_is_on_the_register_by_now_can_be_linked(draft, editor):
    client = signed_in(editor)
    _, key = with_party(client, draft, "Zebedee Village Hall Charity")
    opened = [f"parties:{key}"]
    save(client, draft, "parties", {f"parties:{key}:organisation:offer": "as_written"}, opened=opened)
    record = an_organisation(name="Zebedee Village Hall Charity")
    published(record)
    save(client, draft, "parties", {f"parties:{key}:organisation:offer": record["id"]}, opened=opened)
    row = content_of(draft)["parties"][-1]
    assert (row["organisation"], row["name"]) == (record["id"], None)


def test_a_missing_organisation_is_proposed_beside_the_name_and_the_draft_goes_on(draft, editor):
    client = signed_in(editor)
    page, key = with_party(client, draft, "Zebedee Village Hall Charity")
    assert "Add “Zebedee Village Hall Charity” to the register" in page

    asking = save(client, draft, "parties", opened=[f"parties:{key}"], do=f"missing:parties:{key}")
    address = asking.request["PATH_INFO"]
    assert 'value="Zebedee Village Hall Charity"' in asking.text
    assert client.post(address, {"name": "Zebedee Village Hall Charity"}).status_code == 400
    sent = {
        "name": "Zebedee Village Hall Charity",
        "kind": "community_land_trust",
        "website": "https://hall.example.org",
    }
    back = client.post(address, sent, follow=True)

    assert f'name="parties:{key}:name" value="Zebedee Village Hall Charity"' in back.text
    proposal = Submission.objects.get(kind="organisation")
    assert (proposal.status, proposal.decider, proposal.organisation_id) == (
        "submitted",
        "curator",
        draft.organisation_id,
    )
    assert proposal.proposed.content["name"] == "Zebedee Village Hall Charity"
    client.post(address, sent)
    assert Submission.objects.filter(kind="organisation").count() == 1


@pytest.mark.parametrize("row", ["parties/nobody", "homes/h1", "nothing/p1"])
def test_a_row_without_a_name_in_words_has_no_such_page(draft, editor, row):
    assert signed_in(editor).get(f"/my/submissions/{draft.id}/missing/{row}/").status_code == 404
