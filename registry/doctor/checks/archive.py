"""Whether the database could be put back to any moment."""

from collections.abc import Iterator

from ..asking import row
from ..finding import Finding, Weight, check


@check("What is written is archived, so that it can be put back")
def is_archived() -> Iterator[Finding]:
    mode, failed, last_failed, last_done = row(
        "select current_setting('archive_mode'), failed_count, last_failed_time, last_archived_time from pg_stat_archiver"
    )
    if mode == "off":
        fix = (
            "Set archive_mode and archive_command, or back up every night with pg_dump and know that a day can be lost."
        )
        yield Finding("PostgreSQL archives nothing.", fix, Weight.DOUBTFUL)
    elif failed and (last_done is None or last_failed > last_done):
        words = f"The last piece could not be archived ({last_failed:%Y-%m-%d %H:%M} UTC)."
        yield Finding(words, "Look at archive_command and at the disk that it writes to: the WAL grows until it works.")
