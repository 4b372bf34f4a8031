"""Pages of members are for people: they show no address of the API, no id of a record and no code."""

import re
from html.parser import HTMLParser

import pytest

from registry.website.editing.sections import SECTIONS

from .conftest import signed_in
from .visiting import Cast, every_address

UNSEEN = ("script", "style", "template", "head")
# A record's id, or a code such as unknown_reference.
FOR_PROGRAMS = re.compile(r"\b(?:chp|org|sub)-[0-9a-z]{10,}|\b[a-z]+_[a-z_]+\b|/api/v1/")
# Each with why it may speak of what is meant for programs.
MEANT_FOR_PROGRAMS = {
    "/tokens/": "it gives tokens to programs, and names what they may do",
    "/my/audit/": "curators look up there what was done to exactly which record, also one that has no name any more",
}


class Visible(HTMLParser):
    """The words that a person can read in the main part of a page, and where its links lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.is_main, self.unseen = False, 0
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.is_main = self.is_main or tag == "main"
        self.unseen += tag in UNSEEN
        if self.is_main and tag == "a":
            self.links.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag):
        self.is_main = self.is_main and tag != "main"
        self.unseen -= tag in UNSEEN

    def handle_data(self, data):
        if self.is_main and not self.unseen:
            self.words.append(data)


def for_programs(page: str) -> list[str]:
    visible = Visible(page)
    assert visible.words, "the page has no main part"
    links = [link for link in visible.links if link.startswith("/api/v1/")]
    return links + FOR_PROGRAMS.findall(" ".join(visible.words))


@pytest.mark.parametrize("who", ["editor", "approver", "curator"])
def test_no_page_of_members_speaks_to_programs(who, partnership, organisation):
    cast = Cast(partnership, organisation, organisation, {})
    addresses = [address for address in every_address(cast) if address.startswith("/my/")]
    addresses += [f"/my/submissions/{cast.waiting.id}/"]
    addresses += [
        f"/my/submissions/{cast.parts['submission']}/edit/{section.slug}/" for section in SECTIONS["partnership"]
    ]
    wrong, seen = {}, 0
    for address in addresses:
        answer = cast.clients[who].get(address)
        is_page = answer.status_code == 200 and answer["Content-Type"].startswith("text/html")
        if is_page and not address.endswith(tuple(MEANT_FOR_PROGRAMS)):
            seen += 1
            if shown := for_programs(answer.text):
                wrong[address] = shown
    assert seen > 10
    assert not wrong


def test_a_published_proposal_links_the_public_page(submitted, approver):
    client = signed_in(approver)
    submitted.refresh_from_db()
    answer = client.post(f"/my/submissions/{submitted.id}/publish/", {"revision": submitted.revision}, follow=True)
    assert f'href="/partnerships/{submitted.record}/">read it as everyone does' in answer.text
    assert not for_programs(answer.text)
