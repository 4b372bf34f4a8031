"""In CSV the name of an organisation stands beside its id, in every list: nothing else there says whose it is."""

import csv
import io
import re

import pytest

from registry.accounts.models import Role
from registry.publishing.actions import confirm
from tests import builders
from tests.builders import a_partnership, an_association, lessee, published

from .test_every_list import PUBLIC, address_of

pytestmark = pytest.mark.django_db
ID = re.compile(r"org-[0-9a-z]{10}")
# Whose row it is, said in words in `name`.
OF_THE_ROW = {"id", "name", "url", "uri"}


def lines_of(client, address: str) -> list[dict[str, str]]:
    text = client.get(f"{address}{'&' if '?' in address else '?'}format=csv").getvalue().decode()
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("name", PUBLIC)
def test_no_id_stands_without_its_name(public_client, settings, name):
    settings.READS_PER_MINUTE = 0
    of_organisations = getattr(getattr(PUBLIC[name].view, "table", None), "kind", "") == "organisation"
    # The id that holds now is there to join on; whose row it is, `name` says.
    without = OF_THE_ROW | ({"organisation"} if of_organisations else set())
    for line in lines_of(public_client, address_of(PUBLIC[name])):
        for column, text in line.items():
            if ID.search(text) and column not in without and not column.endswith("_now"):
                assert line[f"{column}_name"], (name, column, text)
                assert not ID.search(line[f"{column}_name"])


@pytest.mark.parametrize("table", ["parties", "homes", "asset-transfers", "agreements", "outcomes"])
def test_the_names_are_those_of_the_json_list(public_client, table):
    names: dict[str, str] = {}
    address = f"/api/v1/{table}/?page_size=200"
    while address:
        page = public_client.get(address).json()
        names |= page["organisations"]
        address = (page["next"] or "").replace("http://testserver", "")
    known = set(names.values())
    of_parties = {line["partnership"]: set() for line in lines_of(public_client, "/api/v1/parties/")}
    for line in lines_of(public_client, "/api/v1/parties/"):
        of_parties[line["partnership"]] |= {line["organisation_name"], line["row_name"]} - {""}
    for line in lines_of(public_client, f"/api/v1/{table}/"):
        if table == "parties":
            assert line["organisation_name"] == names.get(line["organisation"], "")
        called = {
            name for column, text in line.items() if column.endswith("_name") for name in text.split("; ") if name
        }
        assert called - {line.get("row_name", "")} <= of_parties[line["partnership"]] | known


def test_a_key_of_a_party_is_told_by_its_name(public_client):
    body = an_association(name="Named In Tables Homes")
    content = a_partnership(parties=[lessee(body["id"])])
    published(body, content)
    (first, *_) = lines_of(public_client, f"/api/v1/homes/?id={content['id']}")
    assert (first["owner"], first["owner_name"]) == ("landlord", "Named In Tables Homes")
    agreement = lines_of(public_client, f"/api/v1/agreements/?id={content['id']}")[0]
    assert agreement["parties"].split("; ")[1] == "landlord"
    assert agreement["parties_name"].split("; ")[1] == "Named In Tables Homes"


def test_those_who_confirm_are_named_too(public_client):
    body = an_association(name="Confirming Homes")
    content = a_partnership(parties=[lessee(body["id"])])
    published(body, content)
    confirm(
        partnership=content["id"], edition=1, organisation=body["id"], verdict="confirmed", words="",
        by=builders.member(body["id"], Role.APPROVER),
    )  # fmt: skip
    (line,) = lines_of(public_client, f"/api/v1/partnerships/?id={content['id']}")
    assert (line["confirmed_by"], line["confirmed_by_name"]) == (body["id"], "Confirming Homes")
    (line,) = lines_of(public_client, f"/api/v1/confirmations/?partnership={content['id']}")
    assert (line["organisation"], line["organisation_name"]) == (body["id"], "Confirming Homes")


def test_as_of_a_day_they_are_called_as_they_were(public_client):
    body = an_association(name="Once Called Homes")
    content = a_partnership(parties=[lessee(body["id"])])
    _, edition = published(body, content)
    published(body | {"name": "Now Called Homes"})
    address = f"/api/v1/parties/?id={content['id']}"
    assert "Now Called Homes" in {line["organisation_name"] for line in lines_of(public_client, address)}
    then = lines_of(public_client, f"{address}&known_at={edition.published_seq}")
    assert "Once Called Homes" in {line["organisation_name"] for line in then}


def test_json_stays_as_it_is(public_client):
    page = public_client.get("/api/v1/parties/?page_size=1").json()
    assert "organisation_name" not in page["results"][0]
    assert page["organisations"]


def test_a_party_without_a_name_keeps_the_others_in_their_place(public_client):
    content = a_partnership()
    unnamed = {"key": "owner", "side": "other", "roles": ["private_landowner"], "part": "took_part"}
    content["parties"].append(unnamed)
    content["agreements"][0]["parties"] = ["trust", "owner", "landlord"]
    published(content)
    line = lines_of(public_client, f"/api/v1/agreements/?id={content['id']}")[0]
    first, second, third = line["parties_name"].split("; ")
    assert (bool(first), second, bool(third)) == (True, "", True)
