"""“This is us”: an organisation says which party it is, of those that a record names in words only."""

from collections.abc import Collection

from registry.content import Content

from ..comparing import differences_between
from .acts import SET_BY_THE_REGISTER


def says_which_party_it_is(before: Content, after: Content, line: Collection[str]) -> bool:
    """Whether nothing changes but that a party written by name leads to the record of whoever proposes it.

    Nobody of the record can be asked who that party is, so a curator decides.
    """
    in_words = {row["key"] for row in before["parties"] if row["name"] and not row["organisation"]}
    leads = False
    for change in differences_between("partnership", before, after):
        first, *rest = change["path"].split("/")[1:]
        if first == SET_BY_THE_REGISTER:
            continue
        if first != "parties" or len(rest) != 2 or rest[0] not in in_words:
            return False
        is_the_record = rest[1] == "organisation" and change.get("value") in line
        is_the_name = rest[1] == "name" and change.get("value") is None
        if not (is_the_record or is_the_name):
            return False
        leads |= is_the_record
    return leads
