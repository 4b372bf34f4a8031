"""What conformance runs with a larger budget have found, kept as examples."""

import pytest

from registry.vocabularies.vocabulary import terms

pytestmark = pytest.mark.django_db
ISOS = "org-8z719scbf6"


@pytest.mark.parametrize(("side", "count"), [("association", 1), ("community", 0)])
def test_an_organisation_and_its_side_may_be_asked_of_the_same_party(client, side: str, count: int) -> None:
    answer = client.get(f"/api/v1/partnerships/?id=chp-cnza8bakrv&organisation={ISOS}&side={side}")
    assert (answer.status_code, answer.json()["count"]) == (200, count)


def test_areas_speak_of_rurality_in_the_codes_of_the_vocabulary(client) -> None:
    classes = {area["rurality"] for area in client.get("/api/v1/areas/").json()["results"]}
    assert classes - {None} == set(terms("rurality"))
