"""Taking a file in: read it, match its columns, and have the plan made."""

import hashlib
import json
import subprocess
import sys
import unicodedata
from typing import Any

from django.conf import settings
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
from .moved import records_that_moved
from .plan import make_plan

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
) -> tuple[Import, bool]:
    """(the import, whether it is new). The same file again is the same import, and does nothing.

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
    if table:
        _require_known("table", table, sheets_of_kind(kind))
    sha256 = hashlib.sha256(data).hexdigest()
    if (before := _alive(organisation, kind, table, sha256)) is not None:
        if is_stalled(before):
            plan_elsewhere(before.id)
        return before, False
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
        author=by.person,
        token=by.token,
    )
    upload.written_by(by)
    return _kept(upload, by)


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
    if upload.total <= settings.IMPORT_PLANNED_AT_ONCE:
        return make_plan(upload.id), True
    transaction.on_commit(lambda: plan_elsewhere(upload.id))
    return upload, True


def plan_elsewhere(identifier: str) -> None:
    """Have a process of its own make the plan: the request is answered, and progress can be watched."""
    subprocess.Popen(
        [sys.executable, str(settings.BASE_DIR / "manage.py"), "plan_import", identifier],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        cwd=settings.BASE_DIR,
    )


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
