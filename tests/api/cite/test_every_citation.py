"""Each answer names its citation, and opening it asks again of that moment: walked over every read."""

from urllib.parse import urlsplit

import pytest

from api.cite.answering import is_cited
from api.lists.view import ListView
from registry.clock import uk_day
from tests.builders import a_partnership, an_association, freeholder, latest_sequence, lessee, published
from tests.contract.served import every_operation

from .citations import citation_in, cited, opened

pytestmark = pytest.mark.django_db
READS = [each for each in every_operation() if each.is_a_read_for_anyone]
LISTS = [each for each in READS if issubclass(each.view, ListView) and is_cited(each.view)]
# Operation → why its answers have no citation.
NOT_CITED = {
    "getStart": "where to begin, not what the register says",
    "getSchema": "the contract",
    "getLive": "how the service is",
    "getReady": "how the service is",
    "findPartners": "it ranks by today's evidence and knows no earlier moment",
    "compareOrganisations": "it compares as of today and knows no earlier moment",
    "comparePartnershipEditions": "both editions have citations of their own",
    "compareOrganisationEditions": "both editions have citations of their own",
    "listPartnershipEditions": "each edition has a citation of its own",
    "listOrganisationEditions": "each edition has a citation of its own",
    "listAreas": "what records are written in: cited by the release",
    "listVocabularies": "what records are written in: cited by the release",
    "listTerms": "what records are written in: cited by the release",
    "listIndicators": "what records are written in: cited by the release",
    "listRules": "what records are written in: cited by the release",
    "openCitation": "a citation itself",
    "getReconciliation": "it matches by what is on record today",
    "suggestEntities": "it matches by what is on record today",
    "suggestProperties": "what may be asked, not what the register says",
    "suggestTypes": "what may be asked, not what the register says",
    "proposeProperties": "what may be asked, not what the register says",
    "describeColumns": "what a file looks like, not what is in it",
    "describeColumnsAsTableSchema": "what a file looks like, not what is in it",
    "listReleases": "each release is cited by its own address",
    "getRelease": "it is cited by its own address",
    "getReleaseFile": "it is cited by the address of its release",
}


@pytest.mark.parametrize("served", READS, ids=lambda each: each.operation.id)
def test_each_answer_names_its_citation_or_has_a_reason(served, public_client):
    answer = public_client.get(served.operation.example)
    named = 'rel="cite-as"' in answer.get("Link", "")
    assert named == is_cited(served.view)
    assert named != (served.operation.id in NOT_CITED), "name a reason, or take out the old one"


@pytest.mark.parametrize("served", [each for each in READS if is_cited(each.view)], ids=lambda each: each.operation.id)
def test_each_citation_opens_and_keeps_its_moment(served, public_client):
    answer = public_client.get(served.operation.example)
    before = opened(public_client, citation_in(answer))
    assert before["as_of"] == answer.json()["as_of"]
    assert before["then"]["hash"]
    assert before["now"]["same"] or before["as_of"] < before["now"]["as_of"]
    if "count" in answer.json():
        assert before["then"]["count"] == answer.json()["count"]

    homes = an_association(name="Citable Homes")
    published(
        homes, a_partnership(name="Citable Green, Stocksfield", stage="live", parties=[freeholder(), lessee(homes)])
    )

    after = opened(public_client, citation_in(answer))
    assert after["then"] == before["then"]
    assert after["now"]["as_of"] == latest_sequence()


def test_every_format_and_page_of_a_query_has_one_citation(public_client):
    first = public_client.get("/api/v1/partnerships/?stage=live&page_size=5")
    same = [
        "/api/v1/partnerships/?page_size=7&stage=live&fields=id",
        "/api/v1/partnerships/?stage=live&format=csv&excel=1",
        "/api/v1/partnerships/?format=geojson&stage=live",
        "/api/v1/partnerships/?stage=live&view=full&ordering=-homes",
        f"/api/v1/partnerships/?stage=live&known_at={latest_sequence()}",
        urlsplit(first.json()["next"]).path + "?" + urlsplit(first.json()["next"]).query,
    ]
    assert {cited(public_client, address) for address in same} == {citation_in(first)}
    assert citation_in(first) == f"/cite/{latest_sequence()}/{uk_day()}/v1/partnerships/?stage=live"


@pytest.mark.parametrize("served", LISTS, ids=lambda each: each.operation.id)
def test_an_answer_of_an_earlier_moment_is_cited_as_of_that_moment(served, public_client):
    """Also where nothing is found of that moment, and in each format."""
    path, mark = served.operation.example.partition("?")[0], "?known_at=1"
    for address in (f"{path}{mark}", f"{path}{mark}&format=csv", f"{path}{mark}&format=geojson"):
        answer = public_client.get(address)
        answer.getvalue()
        assert citation_in(answer).startswith("/cite/1/"), address
        assert answer.get("Register-As-Of", "1") == "1", address
