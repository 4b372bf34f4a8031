"""What follows for the catalogue when a record comes back."""

from django.db import connection

from ..entries import enter_renamed


def reopen(kind: str, record: str, edition: int) -> None:
    """The edition of this line stands for a record that had ended; call it when the edition has its card.

    The last edition before it goes on naming the record at the moments in between. Partnerships that were found under the
    organisation which had taken this one's place are found under this one again.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"update catalogue_{kind}card set ended = false, ended_until_seq = %(edition)s "
            "where record_id = %(record)s and ended",
            {"record": record, "edition": edition},
        )
    if kind == "organisation":
        enter_renamed([(record, edition)])
