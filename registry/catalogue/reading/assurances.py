"""What others say of records, read beside their texts in the same statement.

Most records have no assurance; then nobody has said anything. An answer's `assurance` goes
into the stored text at its end. Cutting the last brace off in the database means walking through
every character of every text there, so a mark is put instead, and `closed` takes both out at
once: stored texts are JSON without line breaks, so the mark stands nowhere else.
"""

from django.db import connections

from .moments import Moment

NO_ASSURANCE = {
    "partnership": '{"confirmation":"unconfirmed","confirmed_by":[],"disputed_by":[],"open_challenges":0}',
    "organisation": '{"open_challenges":0}',
}
MARK = "\n"


def assurance_text(kind: str, stored: str = "assurance.text") -> str:
    """SQL of the assurance as JSON text, where its row is left joined."""
    return f"coalesce({stored}, '{NO_ASSURANCE[kind]}')"


def opened(text: str, kind: str) -> str:
    """SQL of a stored text with its assurance behind it, for `closed` to put right."""
    return f"""{text} || E'\\n,"assurance":' || {assurance_text(kind, "shown.assurance")} || '}}'"""


def closed(texts: str) -> str:
    """The texts that `opened` made, as JSON.

    One character is looked for some three times faster than two.
    """
    *parts, last = texts.split(MARK)
    return "".join([*(part[:-1] for part in parts), last])


def with_assurance(text: str, assurance: str) -> str:
    """One stored text with its assurance."""
    return f'{text[:-1]},"assurance":{assurance}}}'


def assurance_validity(moment: Moment, assurance: str = "assurance") -> str:
    """The condition by which an assurance held; `as_of` is in the statement."""
    return moment.validity(assurance, since="since_seq", until="until_seq")


def assurances_of(kind: str, records: list[str], as_of: int, *, using: str = "default") -> dict[str, str]:
    """Record → assurance as JSON, at one line of the feed: for pages whose texts had to be rendered."""
    with connections[using].cursor() as cursor:
        cursor.execute(
            "select record_id, text from catalogue_assurance where record_id = any(%(records)s) "
            "and since_seq <= %(as_of)s and (until_seq is null or until_seq > %(as_of)s)",
            {"records": records, "as_of": as_of},
        )
        return dict.fromkeys(records, NO_ASSURANCE[kind]) | dict(cursor.fetchall())
