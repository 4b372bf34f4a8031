"""One body, one record; one arrangement, one record."""

import pytest

from registry.catalogue.identity import duplicate_warnings, identity_problems, numbers_of_several
from registry.content import kinds, normal
from registry.errors import NotValid
from registry.publishing.proposed_content import full_report
from registry.seed.contents import seed_contents
from tests.builders import a_land_trust, a_partnership, an_association, freeholder, published

pytestmark = pytest.mark.django_db
NUMBER = [{"key": "i1", "scheme": "GB-SHPE", "value": "4711"}]
ORGANISATION, PARTNERSHIP = kinds()["organisation"], kinds()["partnership"]


@pytest.fixture
def first():
    body = an_association(name="Nether Kestle Homes", identifiers=NUMBER)
    published(body)
    return body


def codes(kind, content) -> set[str]:
    return {problem.code for problem in full_report(kind, normal(kind, content))}


def test_one_number_on_two_bodies_is_refused_and_says_whose_it_is(first):
    second = an_association(name="Quernmore Homes", identifiers=NUMBER)

    with pytest.raises(NotValid) as refused:
        published(second)
    assert first["id"] in str(refused.value.problems[0])
    assert "number_of_another" in codes(ORGANISATION, second)


def test_two_of_one_batch_are_refused_too():
    pair = [normal(ORGANISATION, an_association(name=f"{name} Homes", identifiers=NUMBER)) for name in ("Ash", "Elm")]

    assert set(identity_problems(ORGANISATION, pair)) == {each["id"] for each in pair}


def test_a_number_that_ended_or_a_successor_is_no_second_body(first):
    ended = an_association(name="Quernmore Homes", identifiers=[NUMBER[0] | {"until": "2019"}])
    relation = [{"key": "r1", "kind": "merged_into", "organisation": first["id"], "date": "2020"}]
    predecessor = an_association(name="Hexhamshire Homes", identifiers=NUMBER, relations=relation)

    published(ended, predecessor)
    assert numbers_of_several() == []


def test_the_register_that_ships_has_no_number_twice():
    assert numbers_of_several() == []


@pytest.mark.parametrize(
    "name", ["Nether Kestle Homes Limited", "Nether Kestle Housing Association", "Nether Kestel Homes"]
)
def test_a_body_of_a_like_name_is_pointed_out(first, name):
    assert "likely_duplicate" in codes(ORGANISATION, an_association(name=name))


@pytest.mark.parametrize("name", ["Nether Kestle Parish Council", "Quernmore Homes", "Kestle Homes"])
def test_an_unlike_body_is_not(first, name):
    assert "likely_duplicate" not in codes(ORGANISATION, an_association(name=name))


def a_scheme(trust, **cells):
    place = {"areas": ["E06000057"], "postcode": "NE43 7NS", "settlement": "Stocksfield"}
    return a_partnership(parties=[freeholder(trust["id"])], **(place | cells))


@pytest.fixture
def trust():
    trust = a_land_trust(name="Quernmore Land Trust")
    published(trust)
    return trust


def test_a_rival_record_of_one_scheme_is_pointed_out(trust):
    scheme = a_scheme(trust, name="Quernmore Mill Lane homes")
    published(scheme)
    rival = normal(PARTNERSHIP, a_scheme(trust, name="Homes at Mill Lane (Quernmore)"))

    (warning,) = duplicate_warnings("partnership", [rival])[rival["id"]]
    assert scheme["id"] in warning.detail
    assert "the same site" in warning.detail


def test_a_second_scheme_of_a_trust_elsewhere_is_none(trust):
    published(a_scheme(trust, name="Quernmore Mill Lane homes"))
    other = normal(PARTNERSHIP, a_scheme(trust, name="Station Yard workshops", postcode="NE46 1AA"))
    far = normal(
        PARTNERSHIP, a_scheme(trust, name="Quernmore Mill Lane homes", areas=["E06000052"], postcode="TR1 2HE")
    )

    assert duplicate_warnings("partnership", [other, far]) == {}


def test_the_register_that_ships_tells_of_nothing_twice():
    contents = [normal(PARTNERSHIP, content) for content in seed_contents() if content["id"].startswith("chp-")]

    warned = duplicate_warnings("partnership", contents)
    assert set(warned) <= {"chp-b970yzr1a4"}, "the work for many co-operatives, beside that for one of them"
