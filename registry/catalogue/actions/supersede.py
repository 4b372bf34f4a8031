"""What follows for the catalogue when a record leaves the register."""

from django.db import connection

from ..entries import close_entries, enter_renamed


def supersede(kind: str, ended: dict[str, int]) -> None:
    """Close the current card of records that left the register, at the line that says so.

    Call it when their tombstones stand: a merged organisation's partnerships are found under the
    one that took its place.
    """
    if not ended:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            f"update catalogue_{kind}card as card set superseded_seq = ended.line, ended = true "
            "from unnest(%(records)s::varchar[], %(lines)s::bigint[]) as ended(record, line) "
            "where card.record_id = ended.record and card.superseded_seq is null",
            {"records": list(ended), "lines": list(ended.values())},
        )
    if kind == "partnership":
        close_entries(ended)
        return
    enter_renamed(sorted(ended.items(), key=lambda item: item[1]))
