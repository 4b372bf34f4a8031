"""What others say of records, read beside their texts in the same statement.

Most records have no row of standing; then nobody has said anything. An answer's `standing` goes
into the stored text at its end. Cutting the last brace off in the database means walking through
every character of every text there, so a mark is put instead, and `closed` takes both out at
once: stored texts are JSON without line breaks, so the mark stands nowhere else.
"""

from django.db import connections

from .moments import Moment

NOTHING_SAID = {
    "partnership": '{"confirmation":"unconfirmed","confirmed_by":[],"disputed_by":[],"open_challenges":0}',
    "organisation": '{"open_challenges":0}',
}
MARK = "}\n"


def standing_text(kind: str, stored: str = "standing.text") -> str:
    """SQL of the standing as JSON text, where its row is left joined."""
    return f"coalesce({stored}, '{NOTHING_SAID[kind]}')"


def opened(text: str, kind: str) -> str:
    """SQL of a stored text with its standing behind it, for `closed` to put right."""
    return f"""{text} || E'\\n,"standing":' || {standing_text(kind, "shown.standing")} || '}}'"""


def closed(texts: str) -> str:
    """The texts that `opened` made, as JSON."""
    return texts.replace(MARK, "")


def with_standing(text: str, standing: str) -> str:
    """One stored text with its standing."""
    return f'{text[:-1]},"standing":{standing}}}'


def standing_window(moment: Moment, standing: str = "standing") -> str:
    """The condition by which a standing held; `as_of` is in the statement."""
    return moment.window(standing, since="since_seq", until="until_seq")


def standings_of(kind: str, records: list[str], as_of: int, *, using: str = "default") -> dict[str, str]:
    """Record → standing as JSON, at one line of the feed: for pages whose texts had to be rendered."""
    with connections[using].cursor() as cursor:
        cursor.execute(
            "select record_id, text from catalogue_standing where record_id = any(%s) "
            "and since_seq <= %s and (until_seq is null or until_seq > %s)",
            [records, as_of, as_of],
        )
        return dict.fromkeys(records, NOTHING_SAID[kind]) | dict(cursor.fetchall())
