"""Where the facts come from."""

import re
from collections.abc import Iterator

from ...content import Content, Finding, rule

ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.I)
TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor) [A-Z][a-z]+")


@rule("partnership", "P60", "A partnership has a source.", reads=("", "sources"))
def a_partnership_has_a_source(content: Content) -> Iterator[Finding]:
    if not content["sources"] and content["basis"] == "compiled_from_public_sources":
        yield Finding("/sources", "Add at least one source with a title and, if it is public, an address.")


@rule("partnership", "P61", "A source can be found.", reads=("sources",), severity="warning")
def a_source_can_be_found(content: Content) -> Iterator[Finding]:
    for row in content["sources"]:
        if not row["url"] and not row["publisher"]:
            yield Finding(f"/sources/{row['key']}/url", "Give its address, or its publisher.")


@rule("partnership", "P62", "One source stands once.", reads=("sources",), severity="warning")
def one_source_stands_once(content: Content) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for row in content["sources"]:
        if row["url"] and row["url"] in seen:
            yield Finding(
                f"/sources/{row['key']}/url", f"{seen[row['url']]} is the same address: point to that row instead."
            )
        seen.setdefault(row["url"], row["key"])


@rule("partnership", "P63", "What is missing has no value.", reads=("", "missing"), severity="warning")
def what_is_missing_has_no_value(content: Content) -> Iterator[Finding]:
    for row in content["missing"]:
        for pointer in row["about"]:
            parts = pointer.split("/")[1:]
            if (
                len(parts) == 1
                and parts[0] in content
                and content[parts[0]]
                and not isinstance(content[parts[0]], list)
            ):
                yield Finding(f"/missing/{row['key']}/about", f"{pointer} has a value: take it out of missing.")


@rule("partnership", "P64", "No address of a person stands in a text.", reads=("", "parties", "clauses"))
def no_mail_address_in_a_text(content: Content) -> Iterator[Finding]:
    texts = [("/summary", content["summary"]), ("/ending_reason", content["ending_reason"])]
    texts += [(f"/clauses/{row['key']}/plain_words", row["plain_words"]) for row in content["clauses"]]
    texts += [(f"/parties/{row['key']}/note", row["note"]) for row in content["parties"]]
    for pointer, text in texts:
        if text and ADDRESS.search(text):
            yield Finding(pointer, "Take the e-mail address out: the organisation's record has its role mailbox.")


@rule("partnership", "P65", "No person is named in a text.", reads=("", "parties", "clauses"))
def no_person_is_named(content: Content) -> Iterator[Finding]:
    texts = [("/summary", content["summary"]), ("/ending_reason", content["ending_reason"])]
    texts += [(f"/clauses/{row['key']}/plain_words", row["plain_words"]) for row in content["clauses"]]
    texts += [(f"/parties/{row['key']}/{name}", row[name]) for row in content["parties"] for name in ("name", "note")]
    for pointer, text in texts:
        if text and TITLE.search(text):
            yield Finding(pointer, "Name the role, not the person: the chair, a councillor.")
