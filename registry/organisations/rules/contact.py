"""No person is named, no person's address is kept."""

import re
from collections.abc import Iterator, Mapping

from ...content import Content, Finding, rule

# Providers of private mailboxes: an address there is a person's own, even if a role stands in it.
PRIVATE_MAIL = {
    "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "live.co.uk", "live.com",
    "yahoo.com", "yahoo.co.uk", "icloud.com", "me.com", "aol.com", "btinternet.com", "sky.com", "talktalk.net",
    "virginmedia.com", "ntlworld.com", "protonmail.com", "proton.me", "gmx.com", "msn.com",
}  # fmt: skip
ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.I)
FIRST_AND_LAST = re.compile(r"[a-z]+[._-][a-z]+(?:\d*)", re.I)
ROLES = {
    "admin", "board", "chair", "clerk", "clt", "comms", "community", "contact", "development", "enquiries", "enquiry",
    "hello", "help", "homes", "housing", "info", "land", "lettings", "mail", "membership", "new", "office", "partnership",
    "partnerships", "press", "research", "secretary", "support", "team", "trust", "us",
}  # fmt: skip


@rule("organisation", "O30", "A contact address is a role mailbox, not a person's.", reads=("",))
def a_contact_address_is_a_role_mailbox(content: Content) -> Iterator[Finding]:
    """Personal addresses are personal data; a role mailbox also outlives the volunteer who reads it."""
    address = (content["contact_email"] or "").lower()
    if not address:
        return
    mailbox, _, host = address.partition("@")
    if not ADDRESS.fullmatch(address):
        yield Finding("/contact_email", "Write one address such as homes@example.org.")
    elif host in PRIVATE_MAIL:
        yield Finding(
            "/contact_email",
            f"Mailboxes at {host} belong to persons: give one of the organisation's own, or a contact page.",
        )
    elif FIRST_AND_LAST.fullmatch(mailbox) and ROLES.isdisjoint(re.split(r"[._-]", mailbox)):
        yield Finding(
            "/contact_email", "This looks like a person's address: give a role mailbox such as homes@ or info@."
        )


# Where an organisation speaks in words: columns of the head ("") and of tables.
IN_WORDS = {
    "": ("membership_open_to", "share_terms", "founders", "registered_office", "remit"),
    "board_seats": ("held_by",),
    "services": ("description",),
    "partner_notices": ("statement",),
    "transfer_offers": ("description", "site", "statement"),
}
# Of these, where a person could be named.
OF_PEOPLE = {
    "": ("founders",),
    "board_seats": ("held_by",),
    "partner_notices": ("statement",),
    "transfer_offers": ("statement",),
}


def _texts(content: Content, columns: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """The texts of these columns, with their pointers."""
    for table, names in columns.items():
        rows = [(f"/{table}/{row['key']}", row) for row in content[table]] if table else [("", content)]
        yield from ((f"{where}/{name}", row[name]) for where, row in rows for name in names if row[name])


@rule(
    "organisation",
    "O31",
    "No address of a person stands in a text.",
    reads=("", "names", "board_seats", "services", "partner_notices", "transfer_offers"),
)
def no_mail_address_stands_in_a_text(content: Content) -> Iterator[Finding]:
    for pointer, text in _texts(content, IN_WORDS):
        if ADDRESS.search(text):
            yield Finding(pointer, "Take the e-mail address out: contact_email is the place for a role mailbox.")


TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Lady|Rev)\.? [A-Z][a-z]+")


@rule(
    "organisation",
    "O32",
    "No person is named in a statement.",
    reads=("", "board_seats", "partner_notices", "transfer_offers"),
)
def no_person_is_named_in_a_statement(content: Content) -> Iterator[Finding]:
    for pointer, text in _texts(content, OF_PEOPLE):
        if TITLE.search(text):
            yield Finding(pointer, "Name the role, not the person: our development manager.")
