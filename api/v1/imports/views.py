"""Uploads and the plans made from them: nothing changes before a plan is applied."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse

from registry.accounts.policy import READ, WRITE, NotAllowed, may, require
from registry.errors import BadParameter, Moved, NotValid, TransitionNotAllowed, UnknownRecord
from registry.imports import actions
from registry.imports.errors import PlanHasProblems, UnreadableFile, WorkbookTooLarge, WrongHeaders
from registry.imports.models import Import, PlanRow
from registry.imports.parsing import limits

from ...idempotency import KeyReused
from ...lists.query import ListQuery
from ...lists.stored import StoredListView
from ...operation import Answer, Operation, operation
from ...payloads.ids import id_of
from ...payloads.uploads import FilePayload, Upload, uploaded
from ...views import View, plain
from ..submissions.serializers import KINDS
from .filters import ImportFilters, PlannedRowFilters
from .parameters import OF_A_FILE, OF_A_FORM
from .serializers import (
    ApplyingSerializer,
    ImportAnswerSerializer,
    ImportSummarySerializer,
    NothingToSendSerializer,
    PlannedRowSerializer,
)

IMPORT = id_of("import", "identifier", "imp")
OWN = (NotAllowed, UnknownRecord)
STEP = (*OWN, KeyReused, TransitionNotAllowed, Moved, NotValid)
OF_A_UPLOAD = (NotAllowed, KeyReused, UnreadableFile, WorkbookTooLarge, WrongHeaders)


class ImportBaseView(View):
    """A view of imports that the caller may see."""

    tag, scope, has_etag = "Imports", READ, False

    def own_organisation(self) -> str:
        return next(iter(self.actor.roles), "")

    def import_of(self, identifier: str) -> Import:
        """One that is not there and one of another organisation are answered alike: nothing leaks."""
        require(self.actor, "import.read", self.own_organisation())
        plan = Import.objects.defer("sheets").filter(pk=IMPORT.read(identifier)).first()
        if plan is None or not may(self.actor, "import.read", plan.organisation_id or ""):
            raise UnknownRecord("There is no such import among yours.")
        return plan

    def shown(self, plan: Import, status: int = 200, **context: Any) -> HttpResponse:
        payload = ImportAnswerSerializer(plan, context=context).data
        return self.private(payload, status, Location=f"/api/v1/imports/{plan.id}/")


class ImportsView(ImportBaseView, StoredListView):
    """The imports of your organisation, newest first."""

    name, is_private, organisation_columns = "imports", True, ("organisation",)
    filters, row, orderings = ImportFilters, ImportSummarySerializer, ("created_at",)
    reading = Operation("listImports", "List imports")

    def rows(self, query: ListQuery) -> QuerySet[Import]:
        require(self.actor, "import.read", self.own_organisation())
        imports = Import.objects.defer("sheets")
        return imports if self.actor.is_curator else imports.filter(organisation__in=list(self.actor.roles))

    @cached_property
    def upload(self) -> Upload:
        return uploaded(plain(self.request), limits().file, OF_A_FILE)

    def sent_bytes(self) -> bytes:
        return repr(sorted(self.upload.parameters.items())).encode() + self.upload.data

    @operation(
        "uploadFile", "Send a spreadsheet", scope=WRITE, idempotent=True,
        sends=FilePayload(OF_A_FORM), parameters=tuple(OF_A_FILE.values()),
        answers={
            200: Answer(ImportAnswerSerializer, "The file was sent before: here is its import."),
            201: Answer(ImportAnswerSerializer, "The plan is made."),
            202: Answer(ImportAnswerSerializer, "The plan is being made: ask the address in `Location` again."),
        },
        raises=OF_A_UPLOAD, headers=("Location",),
    )  # fmt: skip
    def post(self, request: Any) -> HttpResponse:
        """The file becomes a plan, which says for every record what would change and what is wrong.

        Nothing changes before the plan is applied. A file that cannot be read is refused whole. The file is a field of
        a form, or the body itself with its own `Content-Type`; then what is said about it stands in the address.
        """
        require(self.actor, "import.upload", self.own_organisation())
        own = self.actor.token.organisation_id if self.actor.token else None
        details = dict(self.upload.parameters)
        if "kind" not in details:
            raise BadParameter("kind", "missing_parameter", f"kind: say what the file holds, {' or '.join(KINDS)}.")
        organisation = details.pop("organisation", None) or own
        plan, is_new = actions.upload_file(
            data=self.upload.data, file_name=self.upload.name, organisation=organisation, by=self.actor, **details
        )
        status = 200 if not is_new else 202 if plan.status == "planning" else 201
        return self.shown(plan, status, already_imported=not is_new)


class ImportView(ImportBaseView):
    """One import."""

    path = {"identifier": IMPORT}

    @operation("getImport", "Get one import", answers={200: ImportAnswerSerializer}, raises=OWN, headers=("Location",))
    def get(self, request: Any, identifier: str) -> HttpResponse:
        """How far it has come, and what its plan would do; `rows` is the address of the plan itself."""
        self.parameters()
        return self.shown(self.import_of(identifier))


class PlanView(ImportBaseView, StoredListView):
    """The plan of an import, row by row, in the order of the file."""

    name, is_private, path = "import-rows", True, {"identifier": IMPORT}
    filters, row, orderings = PlannedRowFilters, PlannedRowSerializer, ("index",)
    walked_by, begins_with_last, unordered = "index", False, "in the order of the file"
    reading = Operation("listPlannedRows", "List the rows of a plan", raises=OWN)

    def rows(self, query: ListQuery) -> QuerySet[PlanRow]:
        return self.import_of(self.kwargs["identifier"]).rows.defer("content")

    def organisations_in(self, rows: Any) -> set[str]:
        return set()


class ApplyPlanView(ImportBaseView):
    """Propose what a plan says."""

    path, scope = {"identifier": IMPORT}, WRITE

    @operation(
        "applyImport", "Propose what a plan says", idempotent=True,
        sends=ApplyingSerializer, payload_may_be_empty=True,
        answers={200: Answer(ImportAnswerSerializer, "Its submissions wait for a second person.")},
        raises=(*STEP, PlanHasProblems), headers=("Location",),
    )  # fmt: skip
    def post(self, request: Any, identifier: str) -> HttpResponse:
        """Makes a submission of each row that changes something; they wait for a second person.

        Refused with 409 while rows have problems, unless they are left out. 412 where a record has had another edition
        since: send the file again. Applying twice is applying once.
        """
        plan = self.import_of(identifier)
        sent = self.payload_if_sent(ApplyingSerializer)
        return self.shown(actions.apply_plan(plan=plan, by=self.actor, **sent))


class UndoImportView(ImportBaseView):
    """Take it back."""

    path, scope = {"identifier": IMPORT}, WRITE

    @operation(
        "undoImport", "Undo an import", idempotent=True,
        answers={200: Answer(ImportAnswerSerializer, "It was undone.")}, raises=STEP, headers=("Location",),
    )  # fmt: skip
    def post(self, request: Any, identifier: str) -> HttpResponse:
        """Takes back all of it, but for records that somebody edited since: `not_undone` names them.

        What is public already only a person may undo, who did not make it. Send no body; doing it twice is doing it once.
        """
        plan = self.import_of(identifier)
        self.payload_if_sent(NothingToSendSerializer)
        return self.shown(actions.undo_import(plan=plan, by=self.actor))
