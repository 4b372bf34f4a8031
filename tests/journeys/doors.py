"""The doors through which an organisation may bring a change of a partnership: each returns whether it got in.

A door is called with the organisation, the partnership and the summary that it would have.
"""

import json
from collections.abc import Callable

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from registry.accounts.models import Role
from registry.accounts.policy import NotAllowed
from registry.imports.actions import upload_file
from registry.imports.models import Action, Import, ImportStatus
from registry.imports.parsing import sheets_of
from registry.publishing.actions import create_submission
from registry.publishing.models import Submission
from tests.builders import Scheme, member, token_of
from tests.registry.imports.files import Book
from tests.website.conftest import signed_in
from tests.website.filling import save_at

JSON = "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Door = Callable[[str, Scheme, str], bool]


def program_of(organisation: str) -> Client:
    """A client with a token of the organisation."""
    return Client(headers={"Authorization": f"Bearer {token_of(organisation)[1]}"})


def workbook(scheme: Scheme, summary: str) -> bytes:
    return Book("partnership", [scheme.content | {"summary": summary}]).xlsx()


def by_action(organisation: str, scheme: Scheme, summary: str) -> bool:
    content = scheme.content | {"summary": summary}
    try:
        create_submission(
            kind="partnership", organisation=organisation, record=scheme.id, content=content, by=member(organisation)
        )
    except NotAllowed:
        return False
    return True


def by_token(organisation: str, scheme: Scheme, summary: str) -> bool:
    sent = {"kind": "partnership", "record": scheme.id, "content": scheme.content | {"summary": summary}}
    answer = program_of(organisation).post("/api/v1/submissions/", json.dumps(sent), content_type=JSON)
    assert answer.status_code == 201 or (answer.status_code, answer.json()["code"]) == (403, "not_allowed")
    return answer.status_code == 201


def by_page(organisation: str, scheme: Scheme, summary: str) -> bool:
    client = signed_in(member(organisation, Role.EDITOR).person)
    save_at(client, f"/my/edit/{organisation}/{scheme.id}/about/", {"head:summary": summary})
    draft = Submission.objects.filter(record=scheme.id, organisation=organisation).first()
    return draft is not None and bool(draft.proposed.content["summary"] == summary)


def by_file_of_a_token(organisation: str, scheme: Scheme, summary: str) -> bool:
    answer = program_of(organisation).post(
        "/api/v1/imports/?kind=partnership", workbook(scheme, summary), content_type=XLSX
    )
    return _planned(answer.json()["id"])


def by_file_on_a_page(organisation: str, scheme: Scheme, summary: str) -> bool:
    file = SimpleUploadedFile("ours.xlsx", workbook(scheme, summary))
    client = signed_in(member(organisation, Role.EDITOR).person)
    client.post(f"/my/organisations/{organisation}/imports/", {"file": file, "kind": "partnership"})
    return _planned(Import.objects.get(organisation=organisation).id)


def by_command(organisation: str, scheme: Scheme, summary: str) -> bool:
    """A long plan, made by a process of its own."""
    data = workbook(scheme, summary)
    plan, _ = upload_file(
        data=data, kind="partnership", organisation=organisation, by=member(organisation, Role.EDITOR)
    )
    Import.objects.filter(pk=plan.id).update(status=ImportStatus.PLANNING, sheets=json.dumps(sheets_of(data)))
    call_command("plan_import", plan.id)
    return _planned(plan.id)


def _planned(identifier: str) -> bool:
    (row,) = Import.objects.get(pk=identifier).rows.all()
    if row.action == Action.CHANGE:
        return True
    assert [problem["code"] for problem in row.listed("problems")] == ["not_allowed"]
    return False


DOORS: tuple[Door, ...] = (by_action, by_token, by_page, by_file_of_a_token, by_file_on_a_page, by_command)
