"""What a list can be narrowed by, on the real register."""

from collections import Counter
from itertools import combinations

import pytest

from registry.catalogue.filters import OrganisationFilters, PartnershipFilters
from registry.catalogue.filters.form_fields import ChosenCodes, DecimalNumber, OneDay, WholeNumber, YesOrNo
from tests.builders import a_land_trust, a_partnership, changed, published

from .walking import answer, count, ids_of, walk

pytestmark = pytest.mark.django_db

PARTNERSHIPS, ORGANISATIONS = "/api/v1/partnerships/", "/api/v1/organisations/"
KARBON, STOCKSFIELD, ISOS = "org-xr3x226n33", "chp-cnza8bakrv", "org-8z719scbf6"
LISTS = [(PARTNERSHIPS, PartnershipFilters), (ORGANISATIONS, OrganisationFilters)]


def families(field: type, *, known: bool) -> list:
    """(list, name, filter) of the filters of one sort that have, or have not, `__known`."""
    return [
        pytest.param(path, name, declared, id=f"{path.split('/')[3]}-{name}")
        for path, filters in LISTS
        for name, declared in filters.base_filters.items()
        if isinstance(declared.form_field, field)
        and "__" not in name
        and (f"{base_of(name)}__known" in filters.base_filters) == known
    ]


def base_of(name: str) -> str:
    for ending in ("_min", "_max", "_after", "_before"):
        name = name.removesuffix(ending)
    return name


def test_the_register_holds_what_it_ships_with(public_client):
    assert count(public_client, PARTNERSHIPS) >= 95
    assert count(public_client, ORGANISATIONS) >= 300


@pytest.mark.parametrize(("path", "name", "declared"), families(ChosenCodes, known=True))
def test_these_and_not_these_and_unknown_are_all(public_client, path, name, declared):
    everything = count(public_client, path)
    unknown = count(public_client, f"{path}?{name}__known=false")

    assert count(public_client, f"{path}?{name}__known=true") + unknown == everything
    codes = list(declared.form_field.codes)
    for chosen in (codes[0], codes[-1], ",".join(codes[:3]), ",".join(codes[:100])):
        among = count(public_client, f"{path}?{name}={chosen}")
        others = count(public_client, f"{path}?{name}__not={chosen}")
        assert among + others + unknown == everything, chosen


@pytest.mark.parametrize(("path", "name", "declared"), families(ChosenCodes, known=True))
def test_a_list_may_be_repeated_as_generated_clients_do(public_client, path, name, declared):
    codes = list(declared.form_field.codes)[:3]
    repeated = "&".join(f"{name}={code}" for code in codes)
    assert count(public_client, f"{path}?{repeated}") == count(public_client, f"{path}?{name}={','.join(codes)}")


@pytest.mark.parametrize(
    ("path", "name", "declared"), [*families(WholeNumber, known=True), *families(DecimalNumber, known=True)]
)
def test_less_and_more_and_unknown_are_all(public_client, path, name, declared):
    if name.endswith("_max"):
        return
    base, everything = base_of(name), count(public_client, path)
    unknown = count(public_client, f"{path}?{base}__known=false")
    step = 0.001 if isinstance(declared.form_field, DecimalNumber) else 1
    for cut in (5, 10, 99):
        if declared.form_field.least <= cut - step and cut <= declared.form_field.most:
            more = count(public_client, f"{path}?{base}_min={cut}")
            less = count(public_client, f"{path}?{base}_max={cut - step}")
            assert more + less + unknown == everything, cut


@pytest.mark.parametrize(("path", "name", "declared"), families(OneDay, known=True))
def test_surely_before_and_surely_after_never_overlap(public_client, path, name, declared):
    if name.endswith("_before"):
        return
    base, day = base_of(name), "2015-07-15"
    after = {each for page in walk(public_client, f"{path}?{base}_after={day}&page_size=200") for each in ids_of(page)}
    before = {
        each for page in walk(public_client, f"{path}?{base}_before={day}&page_size=200") for each in ids_of(page)
    }

    assert not after & before
    assert len(after) + len(before) + count(public_client, f"{path}?{base}__known=false") <= count(public_client, path)


@pytest.mark.parametrize(
    ("path", "name", "declared"), [*families(YesOrNo, known=True), *families(YesOrNo, known=False)]
)
def test_yes_and_no_and_unknown_are_all(public_client, path, name, declared):
    yes, no = (count(public_client, f"{path}?{name}={text}") for text in ("true", "false"))
    filters = dict(LISTS)[path].base_filters
    unknown = count(public_client, f"{path}?{name}__known=false") if f"{name}__known" in filters else 0

    assert yes + no + unknown == count(public_client, path)


def test_every_filter_answers_to_its_own_example(public_client):
    needs = {"postcode": "needs postcodes", "within_km": "needs near", "area_evidence": "needs area"}
    for path, filters in LISTS:
        for name, declared in filters.base_filters.items():
            if declared.example is not None and name not in needs:
                assert public_client.get(path, {name: declared.example}).status_code == 200, name


def test_a_successor_is_found_with_what_it_inherited(public_client):
    found = {
        each
        for page in walk(public_client, f"{PARTNERSHIPS}?organisation={KARBON}&page_size=200")
        for each in ids_of(page)
    }

    assert STOCKSFIELD in found
    assert STOCKSFIELD in ids_of(answer(public_client, f"{ORGANISATIONS}{KARBON}/partnerships/"))
    assert count(public_client, f"{PARTNERSHIPS}?organisation={ISOS}") <= len(found)


def test_a_region_includes_its_districts(public_client):
    district = set(ids_of(answer(public_client, f"{PARTNERSHIPS}?area=E06000057&page_size=200")))
    region = set(ids_of(answer(public_client, f"{PARTNERSHIPS}?area=E12000001&page_size=200")))
    nation = count(public_client, f"{PARTNERSHIPS}?area=E92000001")

    assert STOCKSFIELD in district < region
    assert len(region) < nation < count(public_client, PARTNERSHIPS)


def test_a_retired_code_leads_to_the_area_of_today(public_client):
    # Alnwick became part of Northumberland, which has had another code since 2013.
    for retired in ("E07000158", "E06000048"):
        response = public_client.get(f"{PARTNERSHIPS}?area={retired}")
        if response.status_code == 200:
            assert STOCKSFIELD in ids_of(response.json())
            return
    pytest.fail("neither code is known")


def test_what_a_reader_of_the_field_asks_has_an_answer(public_client):
    for query in (
        "instrument=long_lease",
        "community_holds_land=true",
        "lease_years_min=100",
        "q=stocksfield",
        "stage=live,build",
    ):
        assert count(public_client, f"{PARTNERSHIPS}?{query}") >= 1, query


@pytest.mark.parametrize("words", ["stocksfeild", "Stocksfield", "stocksfield+scata", "isos"])
def test_a_slip_of_the_pen_is_forgiven(public_client, words):
    assert STOCKSFIELD in ids_of(answer(public_client, f"{PARTNERSHIPS}?q={words}"))


@pytest.mark.parametrize("identifier", ["GB-SHPE-4846", "gb-shpe-4846", "GB-SHPE-%204846"])
def test_an_organisation_is_found_by_its_number_in_any_spelling(public_client, identifier):
    assert ids_of(answer(public_client, f"{ORGANISATIONS}?identifier={identifier}")) == [KARBON]


def test_two_conditions_on_a_transfer_are_asked_of_the_same_transfer(public_client):
    scheme = changed(
        a_partnership(),
        {
            "/asset_transfers/t2/term_years": 30,
            "/asset_transfers/t3": {"instrument": "lease", "status": "completed", "term_years": 150, "from_party": "landlord", "to_party": "council"},
        },
    )  # fmt: skip
    published(scheme)

    def is_found(query: str) -> bool:
        return scheme["id"] in ids_of(answer(public_client, f"{PARTNERSHIPS}?id={scheme['id']}&{query}"))

    assert is_found("instrument=long_lease")
    assert is_found("lease_years_min=100")
    assert not is_found("instrument=long_lease&lease_years_min=100")
    assert is_found("instrument=lease&lease_years_min=100")
    assert is_found("instrument=long_lease&lease_years_max=150")


def test_two_conditions_on_a_party_are_asked_of_the_same_party(public_client):
    trust = a_land_trust()
    scheme = a_partnership()
    scheme["parties"][0] |= {"organisation": trust["id"], "name": None}
    published(trust, scheme)

    def is_found(query: str) -> bool:
        return count(public_client, f"{PARTNERSHIPS}?organisation={trust['id']}&{query}") == 1

    assert is_found("role=freeholder")
    assert not is_found("role=landlord")
    assert is_found("side=community")
    assert not is_found("side=association")


def test_any_two_conditions_on_one_row_can_be_asked_together(public_client):
    of_rows = {name: declared for name, declared in PartnershipFilters.base_filters.items() if declared.same_row}
    values = {name: declared.example or KARBON for name, declared in of_rows.items()}
    for (name, declared), (other, another) in combinations(of_rows.items(), 2):
        if declared.same_row.model is another.same_row.model:
            answer(public_client, f"{PARTNERSHIPS}?{name}={values[name]}&{other}={values[other]}")


def test_rows_are_narrowed_by_their_partnership_and_by_themselves(public_client):
    of_scheme = answer(public_client, f"/api/v1/parties/?id={STOCKSFIELD}")["results"]
    landlords = answer(public_client, f"/api/v1/parties/?id={STOCKSFIELD}&row_roles=landlord")["results"]

    assert len(of_scheme) == 9
    assert {row["partnership"] for row in of_scheme} == {STOCKSFIELD}
    assert [row["key"] for row in landlords] == ["isos"]
    assert all(row["id"] == f"{STOCKSFIELD}.{row['key']}" for row in of_scheme)


def test_names_stand_beside_the_results_and_not_within(public_client):
    page = answer(public_client, f"{PARTNERSHIPS}?page_size=200")
    named = {party["organisation"] for record in page["results"] for party in record["parties"]} - {None}

    assert page["organisations"].keys() == named
    assert page["organisations"][ISOS].startswith("Isos")
    assert Counter(map(type, page["organisations"].values())) == {str: len(named)}


def test_whole_summaries_of_organisations_come_along_when_asked(public_client):
    page = answer(public_client, f"{PARTNERSHIPS}?include=organisations&id={STOCKSFIELD}")

    assert page["organisations"][ISOS]["kind"] == "housing_association"
    assert page["organisations"][ISOS]["url"] == f"/api/v1/organisations/{ISOS}/"


def test_only_the_fields_that_were_asked_come(public_client):
    short = answer(public_client, f"{PARTNERSHIPS}?fields=stage,areas")["results"][0]
    record = answer(public_client, f"{PARTNERSHIPS}{STOCKSFIELD}/?fields=homes")

    assert short.keys() == {"id", "name", "url", "stage", "areas"}
    assert record.keys() == {"id", "name", "url", "homes", "as_of", "organisations"}


def test_whole_records_come_when_asked(public_client):
    record = answer(public_client, f"{PARTNERSHIPS}{STOCKSFIELD}/")
    (listed,) = answer(public_client, f"{PARTNERSHIPS}?id={STOCKSFIELD}&view=full")["results"]

    assert listed == {name: value for name, value in record.items() if name not in ("as_of", "organisations")}
