"""What the register refuses on a page is told in words for people: no pointer, code or id, and nothing of the API."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from registry.errors import RegistryError
from registry.publishing.models import Submission
from registry.website import errors
from tests.builders import a_waiting_suggestion

from .conftest import signed_in
from .test_plain_pages import Visible

WEBSITE = Path(errors.__file__).parent
FOR_PROGRAMS = re.compile(
    r"(?<![\w/:.])/[a-z_]+(?:/[a-z0-9_]+)*(?=[:.,\s])|\b[a-z]+_[a-z_]+\b|\bAPI\b|\b(?:chp|org|sub)-[0-9a-z]{10,}|\bsubmissions:|`"
)
# Where the words of an error are read beside `sentences_of`, and why.
READS_THE_WORDS = {
    "public/explore/views.py": "of a parameter that the reader typed into the address",
    "editing/telling.py": "it puts them into the words of the form",
    "views/editing.py": "of a draft that could not be kept",
    "views/submissions.py": "where a problem is, so that what is in the form is told beside it",
    "proposals.py": "a line of a report that has a detail of its own",
}


class Raised:
    """Which kinds of refusal were raised, noted as they are made."""

    def __init__(self, monkeypatch) -> None:
        self.names: set[str] = set()
        before = RegistryError.__init__

        def noting(error, detail, **facts):
            self.names.add(type(error).__name__)
            before(error, detail, **facts)

        monkeypatch.setattr(RegistryError, "__init__", noting)


def shown_after(client: Client, address: str, form: dict) -> str:
    """The words of the page that somebody sees after a form."""
    answer = client.post(address, form, follow=True)
    assert answer.status_code < 500
    return " ".join(" ".join(Visible(answer.text).words).split())


LONG = "x" * 5000
CHALLENGE = {"pointer": "/name", "reason": "It is not.", "evidence_url": "", "email": "r@example.org"}
# What somebody tries → the kind of refusal, who tries it, where, and what is sent.
TRIES: dict[str, tuple[str, str, str, dict]] = {
    "no reasons for a return": ("BadParameter", "approver", "{own}return/", {"revision": "2"}),
    "a reason that cannot be kept": ("NotStorable", "approver", "{own}return/", {"revision": "2", "reasons": LONG}),
    "a draft that was handed in": ("TransitionNotAllowed", "editor", "{own}submit/", {"revision": "2"}),
    "an editor who publishes": ("NotAllowed", "editor", "{own}publish/", {"revision": "2"}),
    "another edition than is read": ("Moved", "approver", "{confirm}", {"edition": "7", "verdict": "confirmed"}),
    "a dispute without words": ("NotValid", "approver", "{confirm}", {"edition": "1", "verdict": "disputed"}),
    "an invitation that is none": ("InvitationRefused", "curator", "/my/invitations/none/", {}),
    "a long address to invite": ("NotStorable", "approver", "{mine}people/", {"email": "a" * 300, "role": "editor"}),
    "a token that may do nothing": ("BadParameter", "approver", "{mine}tokens/", {"name": "A", "days": "30"}),
    "how often, which nobody knows": ("BadParameter", "editor", "/my/mail/", {"often": "hourly"}),
    "a claim of a long reason": ("NotStorable", "curator", "/my/join/{who}/", {"reason": LONG, "role": "editor"}),
    "a withdrawal without a reason": ("NotValid", "curator", "/my/records/{record}/closing/", {}),
    "a suggestion closed without a reason": ("NotValid", "curator", "/my/suggestions/", {"suggestion": "{suggestion}"}),
    "a challenge of nothing": ("NotValid", "reader", "{challenge}", CHALLENGE | {"pointer": "/no"}),
    "an empty suggestion": ("NotValid", "reader", "/suggest/", {}),
    "a link of a challenge that is none": ("LinkRefused", "reader", "/challenges/verify/none/", {}),
    "a link of a suggestion that is none": ("SuggestionLinkRefused", "reader", "/suggestions/none/", {}),
    "a link of an enquiry that is none": ("EnquiryLinkRefused", "reader", "/enquiries/none/", {}),
    "a link to follow that is none": ("FollowingLinkRefused", "reader", "/following/none/", {}),
    "a link to stop mail that is none": ("StopLinkRefused", "reader", "/mail/none/stop/", {}),
    "a proposal of others": ("UnknownRecord", "editor", "/my/submissions/sub-none/submit/", {}),
}


@pytest.fixture
def visits(partnership, organisation, submitted, editor, approver, curator):
    """The clients by name, and the parts of the addresses."""
    record, suggestion = partnership.record_id, a_waiting_suggestion()
    clients = {"editor": editor, "approver": approver, "curator": curator}
    Submission.objects.filter(pk=submitted.pk).update(revision=2)
    parts = {
        "own": f"/my/submissions/{submitted.id}/",
        "mine": f"/my/organisations/{organisation}/",
        "confirm": f"/my/organisations/{organisation}/confirm/{record}/",
        "challenge": f"/partnerships/{record}/challenge/",
        "who": organisation,
        "record": record,
        "suggestion": suggestion.pk,
    }
    return {name: signed_in(who) for name, who in clients.items()} | {"reader": Client()}, parts


def test_the_sixth_challenge_of_a_day_is_refused_in_words(visits):
    clients, parts = visits
    for _ in range(5):
        clients["reader"].post(parts["challenge"], CHALLENGE)
    text = shown_after(clients["reader"], parts["challenge"], CHALLENGE)
    assert "come back tomorrow" in text
    assert FOR_PROGRAMS.findall(text) == []


def test_a_file_that_is_none_is_refused_in_words(visits):
    clients, parts = visits
    form = {"file": SimpleUploadedFile("a.xlsx", b"\x00\x01"), "kind": "partnership"}
    assert FOR_PROGRAMS.findall(shown_after(clients["editor"], f"{parts['mine']}imports/", form)) == []


@pytest.mark.parametrize("what", TRIES)
def test_no_refusal_on_a_page_speaks_to_programs(what, visits, monkeypatch):
    (kind, who, address, form), (clients, parts) = TRIES[what], visits
    raised = Raised(monkeypatch)

    text = shown_after(
        clients[who], address.format(**parts), {name: value.format(**parts) for name, value in form.items()}
    )

    assert kind in raised.names, f"{sorted(raised.names)}: {text[:300]}"
    assert FOR_PROGRAMS.findall(text) == []


def test_the_words_of_an_error_are_put_for_people_in_one_place():
    readers = {
        str(path.relative_to(WEBSITE))
        for path in WEBSITE.rglob("*.py")
        if re.search(r"\b(?:error|problem)\.(?:detail|as_dict)\b", path.read_text())
    }
    assert readers - {"errors.py"} <= READS_THE_WORDS.keys()
