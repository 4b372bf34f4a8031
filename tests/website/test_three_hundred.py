"""Three hundred new partnerships by the pages: planned, read, applied, published by a second person, taken back."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from registry.imports.actions import make_plan
from registry.imports.models import Import
from registry.publishing.digest_of_register import digest_of_register
from tests.builders import a_partnership, lessee
from tests.registry.imports.files import Book, new

from .conftest import signed_in

COUNT = 300


def a_file(organisation: str) -> SimpleUploadedFile:
    contents = [
        new("partnership", a_partnership(name=f"Ashgill Green {n}", parties=[lessee(organisation)]), f"P{n}")
        for n in range(1, COUNT + 1)
    ]
    return SimpleUploadedFile("portfolio.xlsx", Book("partnership", contents).xlsx())


def names_read(client: Client, plan: Import) -> set[str]:
    """What a person sees who reads the plan to its end, by the links of its pages."""
    names: set[str] = set()
    address = f"/my/imports/{plan.id}/"
    while address:
        page = client.get(address).text
        names |= set(re.findall(r"<h2>(Ashgill Green \d+)", page))
        further = re.search(r'href="([^"]+)"[^>]*rel="next"|rel="next"[^>]*href="([^"]+)"', page)
        address = f"/my/imports/{plan.id}/{(further[1] or further[2]).replace('&amp;', '&')}" if further else ""
    return names


def test_three_hundred_new_records_by_page(editor, approver, organisation, monkeypatch):
    """A long plan is made by a process of its own: here, when the page has been answered."""
    started: list[str] = []
    monkeypatch.setattr("registry.imports.actions.starting.plan_elsewhere", started.append)
    client, second, before = signed_in(editor), signed_in(approver), digest_of_register()
    client.post(f"/my/organisations/{organisation}/imports/", {"file": a_file(organisation), "kind": "partnership"})
    plan = Import.objects.get()
    if plan.status == "planning":
        waiting = client.get(f"/my/imports/{plan.id}/")
        assert "of 300 records looked at" in waiting.text
        assert waiting["Refresh"]
        make_plan(plan.id)
    page = client.get(f"/my/imports/{plan.id}/").text
    assert "Every record passes the rules of the register." in page
    assert names_read(client, plan) == {f"Ashgill Green {n}" for n in range(1, COUNT + 1)}

    client.post(f"/my/imports/{plan.id}/apply/")
    asks = second.post(f"/my/imports/{plan.id}/publish/")
    assert f"{COUNT} new" in asks.text
    second.post(f"/my/imports/{plan.id}/publish/", {"confirmed": asks.context["waiting"].mark})
    found = Client().get("/api/v1/partnerships/?q=Ashgill&page_size=1").json()
    assert found["count"] == COUNT

    taken_back = second.post(f"/my/imports/{plan.id}/undo/", follow=True).text
    assert "Taken back." in taken_back
    assert Client().get("/api/v1/partnerships/?q=Ashgill&page_size=1").json()["count"] == 0
    assert digest_of_register() == before
