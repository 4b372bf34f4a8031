"""A partnership with an organisation of each capacity, and what each may bring to it, by every door."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.core.files.uploadedfile import SimpleUploadedFile

from registry.accounts.policy import NotAllowed
from registry.content import kinds, normal
from registry.imports.models import Action, Import
from registry.publishing.actions import confirm, create_submission, submit
from registry.publishing.models import Submission
from tests.builders import Scheme, member, organisation, published_by, scheme
from tests.journeys.doors import JSON, program_of
from tests.registry.imports.files import Book
from tests.website.conftest import signed_in
from tests.website.filling import save_at

REFUSED = "refused"


@dataclass
class Scene:
    """`of` has the id of the organisation of each capacity; `other` is the other principal."""

    scheme: Scheme
    of: dict[str, str]
    other: str


def a_scene(*, confirmed: bool, compiled: bool) -> Scene:
    """The principal is the community's; the other principal, the association, has confirmed it or not."""
    one = scheme()
    of = {"principal": one.community} | {
        capacity: organisation() for capacity in ("former", "contributor", "named", "other")
    }
    rows = [
        {"key": "p3", "side": "association", "organisation": of["former"], "roles": ["landlord"], "part": "replaced"},
        {"key": "p4", "side": "other", "organisation": of["contributor"], "roles": ["funder"], "part": "took_part"},
        {"key": "p5", "side": "association", "organisation": of["named"], "roles": ["landlord"], "part": "considered"},
    ]
    money = {"key": "f1", "funder": "p4", "recipient": "p1", "kind": "grant", "amount": "50000.00", "state": "offered"}
    one.publish_again(parties=[*one.content["parties"], *rows], funding=[money])
    for each in (*of.values(), one.association):
        member(each)
    if not compiled:
        published_by(one.community, one, summary="Ours.")
    if confirmed:
        by = member(one.association)
        number = 2 if compiled else 3
        confirm(partnership=one.id, edition=number, organisation=one.association, verdict="confirmed", by=by)
    return Scene(one, of, one.association)


def row_of(scene: Scene, capacity: str) -> str:
    """The key of its row of parties."""
    rows = scene.scheme.content["parties"]
    return next((row["key"] for row in rows if row["organisation"] == scene.of[capacity]), "")


def with_row(content: dict, table: str, key: str, **cells: object) -> dict:
    return content | {table: [row | cells if row["key"] == key else row for row in content[table]]}


def evidence(scene: Scene, capacity: str) -> dict:
    content = scene.scheme.content
    return content | {"sources": [*content["sources"], {"key": "s9", "title": "Our annual report"}]}


def own_dates(scene: Scene, capacity: str) -> dict:
    return with_row(scene.scheme.content, "parties", row_of(scene, capacity), since="2011")


def progress(scene: Scene, capacity: str) -> dict:
    return with_row(scene.scheme.content, "homes", "h1", count=13)


def own_funding(scene: Scene, capacity: str) -> dict:
    return with_row(scene.scheme.content, "funding", "f1", amount="60000.00")


def terms(scene: Scene, capacity: str) -> dict:
    clause = {"key": "c1", "topic": "allocation", "plain_words": "Local people first.", "status": "agreed"}
    return scene.scheme.content | {"clauses": [clause]}


def another_row(scene: Scene, capacity: str) -> dict:
    """What the record says of the other principal."""
    return with_row(scene.scheme.content, "parties", "p2", roles=["landlord", "manager"])


def addition(scene: Scene, capacity: str) -> dict:
    content = scene.scheme.content
    added = {"key": "p9", "side": "council", "name": "The parish council", "roles": ["supporter"], "part": "took_part"}
    return content | {"parties": [*content["parties"], added]}


def own_removal(scene: Scene, capacity: str) -> dict:
    content, own = scene.scheme.content, row_of(scene, capacity)
    funding = [row for row in content["funding"] if own not in (row["funder"], row["recipient"])]
    return content | {"parties": [row for row in content["parties"] if row["key"] != own], "funding": funding}


CHANGES: dict[str, Callable[[Scene, str], dict]] = {
    "evidence": evidence,
    "own dates": own_dates,
    "progress": progress,
    "own funding": own_funding,
    "terms": terms,
    "another row": another_row,
    "addition": addition,
    "own removal": own_removal,
}


def by_action(organisation: str, scene: Scene, content: dict) -> Submission | None:
    by = member(organisation)
    try:
        draft = create_submission(
            kind="partnership", organisation=organisation, record=scene.scheme.id, content=content, by=by
        )
    except NotAllowed:
        return None
    return submit(submission=draft, by=by)


def by_token(organisation: str, scene: Scene, content: dict) -> Submission | None:
    client = program_of(organisation)
    sent = {"kind": "partnership", "record": scene.scheme.id, "content": content}
    answer = client.post("/api/v1/submissions/", json.dumps(sent), content_type=JSON)
    if answer.status_code != 201:
        assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed")
        return None
    handed_in = client.post(f"{answer.json()['url']}submit/", headers={"If-Match": answer["ETag"]})
    assert handed_in.status_code == 200, handed_in.content
    return Submission.objects.get(pk=answer.json()["id"])


def by_file_on_a_page(organisation: str, scene: Scene, content: dict) -> Submission | None:
    client = signed_in(member(organisation).person)
    file = SimpleUploadedFile("ours.xlsx", Book("partnership", [normal(kinds()["partnership"], content)]).xlsx())
    client.post(f"/my/organisations/{organisation}/imports/", {"file": file, "kind": "partnership"})
    plan = Import.objects.get(organisation=organisation)
    (row,) = plan.rows.all()
    if row.action == Action.PROBLEM:
        assert "not_allowed" in {problem["code"] for problem in row.listed("problems")}
        return None
    client.post(f"/my/imports/{plan.id}/apply/")
    return Submission.objects.get(batch=plan.id)


# Change → the page of the form, the row that is opened there, and what is typed into it.
TYPED: dict[str, tuple[str, str, dict[str, str]]] = {
    "own dates": ("parties", "parties:{row}", {"parties:{row}:since": "2011"}),
    "progress": ("homes", "homes:h1", {"homes:h1:count": "13"}),
    "own funding": ("money", "funding:f1", {"funding:f1:amount": "60000"}),
    "another row": ("parties", "parties:p2", {"parties:p2:note": "It manages the homes."}),
}


def by_form(organisation: str, scene: Scene, act: str, capacity: str) -> Submission | None:
    """What an officer types into the form and hands in."""
    client = signed_in(member(organisation).person)
    row = row_of(scene, capacity)
    slug, opened, typed = TYPED[act]
    sent = {name.format(row=row): text for name, text in typed.items()}
    save_at(client, f"/my/edit/{organisation}/{scene.scheme.id}/{slug}/", sent, [opened.format(row=row)])
    draft = Submission.objects.filter(organisation=organisation, status="draft").first()
    if draft is None:
        return None
    client.post(f"/my/submissions/{draft.id}/submit/", {"revision": draft.revision})
    draft.refresh_from_db()
    return draft


DOORS = (by_action, by_token, by_file_on_a_page)


def outcome(submission: Submission | None, scene: Scene) -> str:
    """Who decides, and whether the other principal has to agree."""
    if submission is None:
        return REFUSED
    assert submission.status == "submitted"
    wanted = {consent.organisation for consent in submission.consents.all()}
    assert wanted <= {scene.other}, wanted
    return f"{submission.decider} with consent" if wanted else submission.decider
