"""What stands beside a stored text: what others say of the record, and of an organisation what lists say of it.

It is read in the same statement, and goes into the text at its end. Cutting the last brace off in the database means
walking through every character of every text there, so a mark is put instead, and `closed` takes both out at once:
stored texts are JSON without line breaks, so the mark stands nowhere else.
"""

from collections.abc import Sequence

from django.db import connections

from ..documents import BESIDE
from ..filters import Conditions
from .assurances import NO_ASSURANCE, assurance_text, assurance_validity
from .moments import Moment
from .provider_lists import regulator_sql
from .sources import CARDS, read_selection

MARK = "\n"
ORGANISATION = "organisation"


def beside_sql(kind: str, text: str, *, assurance: str, edition: str, evidence: str = "null") -> str:
    """SQL of the members as JSON text, without braces, for a text that is `full` or a `summary`.

    `assurance` is where its text is left joined; `edition` is whose text it is.
    """
    members = f"""'"assurance":' || {assurance_text(kind, assurance)}"""
    if kind != ORGANISATION:
        return members
    return f"""{members} || ',"regulator":' || coalesce({regulator_sql(edition, whole=text == "full")}, 'null')
    || ',"area_evidence":' || coalesce({evidence}, 'null')"""


def nothing_beside(kind: str) -> str:
    """The members of a record of which nobody says anything."""
    others = "".join(f',"{name}":null' for name in BESIDE[kind] if name != "assurance")
    return f'"assurance":{NO_ASSURANCE[kind]}{others}'


def opened(text: str, beside: str) -> str:
    """SQL of a stored text with its members behind it, for `closed` to put right."""
    return f"""{text} || E'\\n,' || {beside} || '}}'"""


def closed(texts: str) -> str:
    """The texts that `opened` made, as JSON.

    One character is looked for some three times faster than two.
    """
    *parts, last = texts.split(MARK)
    return "".join([*(part[:-1] for part in parts), last])


def with_beside(text: str, beside: str) -> str:
    """One stored text with its members."""
    return f"{text[:-1]},{beside}}}"


def beside_of(
    kind: str, text: str, editions: Sequence[int], conditions: Conditions, *, moment: Moment, using: str = "default"
) -> dict[int, str]:
    """Edition → its members, at the moment of a page whose texts had to be rendered."""
    as_of = moment.sequence_sql()
    _, selection = read_selection(kind, conditions, moment, using=using)
    edition = "shown.edition_id"
    members = beside_sql(kind, text, assurance="assurance.text", edition=edition, evidence=selection.evidence(edition))
    sql = f"""
with as_of as materialized (select {as_of.sql} as sequence){selection.opening},
shown as (
    select card.edition_id, card.record_id from {CARDS[kind]} as card where card.edition_id = any(%(editions)s)
)
select shown.edition_id, {members}
from shown
left join catalogue_assurance as assurance on assurance.record_id = shown.record_id and {assurance_validity(moment)}
"""
    with connections[using].cursor() as cursor:
        cursor.execute(sql, {**as_of.parameters, **selection.parameters, "editions": list(editions)})
        return dict(cursor.fetchall())
