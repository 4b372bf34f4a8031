"""What people type into `q`, on the seed register and on records made here."""

import pytest

from registry.publishing.actions import merge_record
from tests.builders import a_land_trust, a_partnership, an_association, freeholder, lessee, published
from tests.registry.catalogue.entries.reading import found_by

pytestmark = pytest.mark.django_db


def names(client, kind: str, text: str, **more) -> list[str]:
    answer = client.get(f"/api/v1/{kind}/", {"q": text} | more)
    assert answer.status_code == 200, answer.content
    return [hit["name"] for hit in answer.json()["results"]]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Isos Housing Group", "Isos Housing"),
        ("Accent Housing Association", "Accent Housing"),
        ("Karbon Housing Association", "Karbon Homes"),
        ("Gŵyr", "Gwyr Community Land Trust"),
        ("Gwyr", "Gwyr Community Land Trust"),
        ("4846", "Karbon Homes"),
        ("GB-SHPE-4846", "Karbon Homes"),
        ("W.E.C.H.", "Walterton & Elgin Community Homes"),
        ("Your Housing Group Ltd", "Your Housing Group"),
        ("Home Group", "Home Group"),
    ],
)
def test_the_organisation_that_is_meant_comes_first(public_client, typed, first):
    assert names(public_client, "organisations", typed)[0] == first


@pytest.mark.parametrize("typed", ["Bryn Homes", "4847", "Kestrel Housing Association"])
def test_nothing_is_an_honest_answer(public_client, typed):
    assert names(public_client, "organisations", typed) == names(public_client, "partnerships", typed) == []


@pytest.mark.parametrize("typed", ["Stock", "Stocksf", "stocksfeild", "Karbon Homes", "Isos", "4846"])
def test_stocksfield_is_found_among_the_first(public_client, typed):
    assert any("Stocksfield" in name for name in names(public_client, "partnerships", typed)[:5])


@pytest.fixture
def family():
    """Ashgill was merged into Quernmore; each is a party of one scheme."""
    trust = a_land_trust(name="Hexhamshire Land Trust")
    younger = an_association(name="Quernmore Homes")
    elder = an_association(
        name="Ashgill Housing",
        relations=[{"key": "r1", "kind": "merged_into", "organisation": younger["id"], "date": "2020"}],
        names=[{"key": "n1", "name": "Birkrigg Housing", "kind": "former"}],
    )
    published(trust, younger)
    published(elder)
    schemes = [
        a_partnership(name=f"{name} Mill", parties=[freeholder(trust["id"]), lessee(body["id"])])
        for name, body in (("First", elder), ("Second", younger))
    ]
    published(*schemes)
    return elder, younger, *schemes


@pytest.mark.parametrize("typed", ["ashgill", "birkrigg", "quernmore"])
def test_names_of_all_times_lead_to_the_arrangements_of_all(public_client, family, typed):
    *_, first, second = family
    assert set(found_by(public_client, f"q={typed}")) == {first["id"], second["id"]}


@pytest.mark.parametrize("typed", ["ashgill", "Birkrigg Housing", "quernmore"])
def test_names_of_all_times_lead_to_the_body_of_today(public_client, family, typed):
    assert "Quernmore Homes" in names(public_client, "organisations", typed)


def test_a_predecessor_that_takes_another_name_is_found_from_that_line_on(public_client, family):
    elder, _, first, second = family
    before = public_client.get("/api/v1/partnerships/").json()["as_of"]
    published(elder | {"name": "Linmouth Housing"})

    assert set(found_by(public_client, "q=linmouth")) == {first["id"], second["id"]}
    assert found_by(public_client, f"q=linmouth&known_at={before}") == []
    assert set(found_by(public_client, f"q=ashgill&known_at={before}")) == {first["id"], second["id"]}


def test_the_name_of_a_record_that_was_merged_leads_to_the_other(public_client):
    twin, body = an_association(name="Wythburn Homes"), an_association(name="Quernmore Homes")
    published(twin, body)
    merge_record(record=twin["id"], into=body["id"], reason="The same body.", by="registry editors")

    assert names(public_client, "organisations", "Wythburn") == ["Quernmore Homes"]


@pytest.mark.parametrize("kind", ["organisations", "partnerships"])
@pytest.mark.parametrize("typed", ["-", '"', "%", "&", "…", "'' \"\"", "of the"])
def test_a_search_without_a_word_is_refused_and_says_so(public_client, kind, typed):
    answer = public_client.get(f"/api/v1/{kind}/", {"q": typed})

    assert answer.status_code == 400
    assert [(one["parameter"], one["code"]) for one in answer.json()["errors"]] == [("q", "nothing_to_search")]
    assert "no word to search for" in answer.json()["errors"][0]["detail"]
