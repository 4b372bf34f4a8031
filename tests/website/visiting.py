"""The people who visit the pages, every address and every form there is, and what nobody should send."""

from urllib.parse import quote

from allauth.urls import urlpatterns as addresses_of_accounts
from django.apps import apps
from django.test import Client
from django.urls import URLPattern, URLResolver

from registry.accounts.actions import invite, issue_token, make_claim
from registry.accounts.actor import Actor
from registry.accounts.models import Membership
from registry.imports.actions import upload_file
from registry.publishing.actions import change_submission, create_submission, submit
from registry.publishing.actions.propose import content_of_submission
from registry.publishing.models import Submission
from registry.website import urls
from registry.website.editing.sections import SECTIONS
from tests.builders import acting, member, person
from tests.registry.imports.files import Book

from .conftest import signed_in
from .forms_of_pages import Form, forms_of

FORM = "application/x-www-form-urlencoded"
# Each as the bytes that a program would send.
BAD = {
    "a null character": b"a%00b",
    "half a character": b"a%ED%A0%80b",
    "bytes that are no UTF-8": b"%ff%fe",
    "a number of 5,000 digits": b"9" * 5000,
    "5,000 letters": b"x" * 5000,
    "digits of another script": quote("١٢٣").encode(),
    "an object": b"%7B%22a%22%3A%5B%5D%7D",
    "a percent sign that escapes nothing": b"%zz%",
    "nothing": b"",
}
UNREADABLE = ("a null character", "half a character", "bytes that are no UTF-8")
# What the actions of the walk may write though nothing of the register changes.
BESIDE = {"sessions.session", "usersessions.usersession", "account.emailaddress", "publishing.tally"}


class Cast:
    """The people who visit, and an address of every page with something to see on it."""

    def __init__(self, partnership, organisation: str, reached: str, secrets: dict[str, str]) -> None:
        self.editor, self.approver = (
            member(organisation, "editor", "editor").person,
            member(organisation, "approver", "approver").person,
        )
        self.curator = person("curator", is_curator=True)
        newcomer = person("newcomer")
        by = Actor(person=self.editor)
        record = partnership.record_id
        draft = create_submission(kind="partnership", organisation=organisation, record=record, by=by)
        self._name_a_party_in_words(draft, by)
        waiting = create_submission(kind="partnership", organisation=organisation, record=record, by=by)
        self._name_a_party_in_words(waiting, by)
        submit(submission=waiting, by=by)
        make_claim(organisation=organisation, reason="I am its secretary.", by=Actor(person=newcomer))
        invitation, secret = invite(
            organisation=organisation, email=self.editor.email, role="editor", by=acting(self.approver)
        )
        token, _ = issue_token(
            organisation=organisation, name="a", scopes=["submissions:read"], by=acting(self.approver)
        )
        plan, _ = upload_file(
            data=Book("partnership", []).xlsx(),
            kind="partnership",
            organisation=organisation,
            by=by,
            file_name="a.xlsx",
        )
        # By the name of the page: who can be written to, and the links of letters.
        self.parts_of_page = {page: {"secret": secret} for page, secret in secrets.items()}
        self.parts_of_page["enquiry"] = {"organisation": reached}
        membership = Membership.objects.get(person=self.editor)
        self.parts = {
            "organisation": organisation,
            "partnership": record,
            "record": record,
            "secret": secret,
            "membership": str(membership.pk),
            "handle": token.handle,
            "invitation": str(invitation.pk),
            "person": str(newcomer.pk),
            "kind": "partnership",
            "identifier": plan.id,
            "submission": draft.id,
            "section": "about",
            "table": "parties",
            "key": "in_words",
            "indicator": "lessons",
            "subject": "partnerships",
            "rest": f"{organisation}/",
        }
        self.waiting = waiting
        self.clients = {name: signed_in(who) for name, who in self.people().items()}

    @staticmethod
    def _name_a_party_in_words(draft: Submission, by: Actor) -> None:
        content = content_of_submission(draft)
        party = {"key": "in_words", "side": "other", "part": "took_part", "name": "Ashgill Village Hall"}
        content = content | {"parties": [*content["parties"], party]}
        change_submission(submission=draft, content=content, revision=None, by=by)

    def people(self):
        return {"editor": self.editor, "approver": self.approver, "curator": self.curator}


def secret_in(letter) -> str:
    """The secret of the link in a letter."""
    (link,) = [line.strip() for line in letter.body.splitlines() if line.strip().startswith("http")]
    return link.rstrip("/").rpartition("/")[2]


def patterns(listed, before: str = ""):
    """(name, pattern of the address) of every page."""
    for entry in listed:
        if isinstance(entry, URLResolver):
            yield from patterns(entry.url_patterns, before + str(entry.pattern))
        else:
            assert isinstance(entry, URLPattern)
            yield entry.name, before + str(entry.pattern)


def every_address(cast: Cast, **changed: str) -> list[str]:
    """An address of every page of ours, with these of its parts changed."""
    parts = cast.parts | changed
    found = []
    for name, pattern in patterns(urls.urlpatterns):
        address = "/" + pattern
        for part, value in parts.items():
            if part not in changed:
                value = cast.parts_of_page.get(name, {}).get(part, value)
            for kind in ("slug", "int", "path"):
                address = address.replace(f"<{kind}:{part}>", value)
        assert "<" not in address, f"the walk knows no value for a part of {address}"
        found.append(address)
    return found


def addresses_of_sign_in() -> list[str]:
    """The pages of accounts that take no part in their address."""
    return ["/accounts/" + pattern for _, pattern in patterns(addresses_of_accounts) if not set("<(^\\") & set(pattern)]


def every_page_of(cast: Cast, who: str) -> list[str]:
    """All that has a form for somebody; the sections of the edit form with an empty row open, for its editor."""
    addresses = [*every_address(cast), f"/my/submissions/{cast.waiting.id}/", *addresses_of_sign_in()]
    if who == "editor":
        sections = SECTIONS["partnership"]
        addresses += [
            f"/my/submissions/{cast.parts['submission']}/edit/{section.slug}/?open={table}:new1"
            for section in sections
            for table in section.tables[:1]
        ]
    return addresses


def rows() -> dict[str, int]:
    """How many rows every table has, but for what comes and goes with a visit."""
    return {
        model._meta.label_lower: model._base_manager.count()
        for model in apps.get_models()
        if model._meta.label_lower not in BESIDE and model._meta.managed
    }


def send(client: Client, address: str, method: str, pairs: list[tuple[str, bytes]]):
    text = b"&".join(quote(name, safe="").encode() + b"=" + value for name, value in pairs)
    if method == "get":
        return client.get(f"{address.partition('?')[0]}?{text.decode()}")
    return client.post(address.partition("#")[0], text, content_type=FORM)


def readable(answer, about) -> None:
    """An answer for people: no fault of ours, and a page that says what to do when something was refused."""
    assert answer.status_code < 500, about
    if answer.status_code >= 400 and answer.request["REQUEST_METHOD"] != "HEAD":
        assert "<h1" in answer.text, about


def encoded(fields: list[tuple[str, str]]) -> list[tuple[str, bytes]]:
    return [(name, quote(value, safe="").encode()) for name, value in fields]


def every_form(client: Client, addresses: list[str]) -> list[Form]:
    forms = []
    for address in addresses:
        answer = client.get(address)
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            forms += forms_of(answer.text, address)
    known = {(form.action.partition("?")[0], form.method, tuple(form.names)): form for form in forms}
    return list(known.values())


# Buttons that end the visit would leave nothing to walk.
ENDS_THE_VISIT = ("/accounts/logout/",)
