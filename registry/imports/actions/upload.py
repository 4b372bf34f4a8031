"""Taking a file in: read it, match its columns, and have the plan made."""

import hashlib
import json
import unicodedata
from typing import Any

from django.db import connection, transaction

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.policy import NotAllowed, require
from registry.content import kinds, require_texts
from registry.errors import BadParameter

from ..drafts import gather
from ..headers import pages_of
from ..layout import sheets_of_kind
from ..models import ALIVE, Import, ImportStatus
from ..parsing import sheets_of
from ..progress import is_stalled
from ..reading.comma import ENCODINGS, SEPARATORS
from .answer import answer_questions, require_answers
from .moved import records_that_moved
from .starting import plan_elsewhere, start_plan

BadParameter.explain(
    too_many_records="The file has more records than we take at once. Send it in parts.",
)

MOST_RECORDS = 5000


def upload_file(
    *,
    data: bytes,
    kind: str,
    organisation: str | None,
    by: Actor,
    file_name: str = "",
    table: str = "",
    encoding: str = "",
    separator: str = "",
    dates: str = "",
    unknown: str = "",
) -> tuple[Import, bool]:
    """(the import, whether it is new). The same file again is the same import, and does nothing but answer its questions.

    A plan that the register has left behind is no such import: it is made anew.
    """
    file_name = shown_name(file_name)
    require_texts(Import, {"organisation": organisation, "kind": kind, "table": table, "file_name": file_name})
    require(by, "import.upload", organisation or "")
    if organisation is None and not by.is_curator:
        raise NotAllowed("Say for which of your organisations you send it.")
    _require_known("kind", kind, kinds())
    _require_known("encoding", encoding, ENCODINGS)
    _require_known("separator", separator, SEPARATORS)
    require_answers(dates, unknown)
    if table:
        _require_known("table", table, sheets_of_kind(kind))
    sha256 = hashlib.sha256(data).hexdigest()
    if (before := _alive(organisation, kind, table, sha256)) is not None:
        if is_stalled(before):
            plan_elsewhere(before.id)
        return _answered(before, by, dates, unknown), False
    sheets = sheets_of(data, encoding=encoding, separator=separator)
    total = len(gather(pages_of(kind, sheets, table)).drafts)
    if total > MOST_RECORDS:
        raise BadParameter(
            "file", "too_many_records", f"The file has {total:,} records: send {MOST_RECORDS:,} at once."
        )
    upload = Import(
        organisation_id=organisation,
        kind=kind,
        table=table,
        file_name=file_name,
        size=len(data),
        sha256=sha256,
        sheets=json.dumps(sheets),
        total=total,
        date_order=dates,
        leaves_unknown=bool(unknown),
        author=by.person,
        token=by.token,
    )
    upload.written_by(by)
    return _kept(upload, by)


def _answered(before: Import, by: Actor, dates: str, unknown: str) -> Import:
    """The same file with answers that it waits for: they are taken."""
    has_news = (dates and dates != before.date_order) or (unknown and not before.leaves_unknown)
    if not has_news or before.status != ImportStatus.PLANNED or not before.questions:
        return before
    return answer_questions(plan=before, by=by, dates=dates, unknown=unknown)


def _kept(upload: Import, by: Actor) -> tuple[Import, bool]:
    with transaction.atomic():
        # Two requests with one file: the second waits here, and finds the first one's import.
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_xact_lock(hashtextextended(%(file)s, 2))", {"file": upload.sha256})
        before = _alive(upload.organisation_id, upload.kind, upload.table, upload.sha256)
        if before is not None:
            return before, False
        upload.save()
        note(by, "import.upload", organisation=upload.organisation_id or "", target=upload.id, words=upload.file_name)
    return start_plan(upload), True


def _alive(organisation: str | None, kind: str, table: str, sha256: str) -> Import | None:
    earlier = Import.objects.filter(
        organisation=organisation, kind=kind, table=table, sha256=sha256, status__in=ALIVE
    ).first()
    if earlier is not None and earlier.status == ImportStatus.PLANNED and records_that_moved(earlier):
        earlier.status = ImportStatus.OUTDATED
        earlier.save(update_fields=["status", "changed_at"])
        return None
    return earlier


def _require_known(parameter: str, value: str, known: Any) -> None:
    if not isinstance(value, str) or value not in known:
        raise BadParameter(parameter, "unknown_value", f"{parameter}: give one of {', '.join(filter(None, known))}.")


def shown_name(name: str) -> str:
    """A file's name as it may be shown: its last part, without anything that hides or breaks a line."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = (character for character in last if unicodedata.category(character)[0] != "C")
    return "".join(kept).strip(". ")
