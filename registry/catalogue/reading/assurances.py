"""What others say of records, read beside their texts in the same statement.

Most records have no assurance; then nobody has said anything.
"""

from .moments import Moment

NO_ASSURANCE = {
    "partnership": '{"confirmation":"unconfirmed","confirmed_by":[],"disputed_by":[],"last_checked":null,"open_challenges":0}',
    "organisation": '{"open_challenges":0}',
}


def assurance_text(kind: str, stored: str = "assurance.text") -> str:
    """SQL of the assurance as JSON text, where its row is left joined."""
    return f"coalesce({stored}, '{NO_ASSURANCE[kind]}')"


def assurance_validity(moment: Moment, assurance: str = "assurance") -> str:
    """The condition by which an assurance held; `as_of` is in the statement."""
    return moment.validity(assurance, since="since_seq", until="until_seq")
