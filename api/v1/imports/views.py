"""Uploads and the plans made from them: nothing changes before a plan is applied."""

from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from registry.accounts.policy import may, require
from registry.content import kinds
from registry.errors import BadParameter, UnknownRecord
from registry.imports import actions
from registry.imports.models import Import
from registry.imports.parsing import limits

from ...json_payload import BadPayload, json_object
from ...parameters import page_size, pairs_of
from ...uploads import Upload, uploaded
from ..writing_view import WritingView
from .answers import row_of_plan, short, undone

FIELDS_OF_A_FILE = ("kind", "organisation", "table", "encoding", "separator")


class ImportBaseView(WritingView):
    """A view of one import, if the caller may see it."""

    def import_of(self, identifier: str) -> Import:
        require(self.actor, "import.read", next(iter(self.actor.roles), ""))
        plan = Import.objects.defer("sheets").filter(pk=identifier).first()
        if plan is None or not may(self.actor, "import.read", plan.organisation_id or ""):
            raise UnknownRecord("There is no such import among yours.")
        return plan

    def shown(self, plan: Import, status: int = 200, **more: Any) -> HttpResponse:
        payload = short(plan) | undone(plan) | more
        return self.say(payload, status, Location=f"/api/v1/imports/{plan.id}/")


class ImportsView(ImportBaseView):
    """The imports of the caller's organisations; POST uploads a file and plans it."""

    def get(self, request: Request) -> HttpResponse:
        require(self.actor, "import.read", next(iter(self.actor.roles), ""))
        parameters = pairs_of(request.META.get("QUERY_STRING", ""))
        size = page_size(parameters.pop("page_size", None))
        imports = Import.objects.defer("sheets").order_by("-created_at", "id")
        if not self.actor.is_curator:
            imports = imports.filter(organisation__in=list(self.actor.roles))
        for name, text in parameters.items():
            if name not in ("status", "kind", "organisation"):
                raise BadParameter(name[:80], "unknown_parameter", "Ask by one of: status, kind, organisation.")
            imports = imports.filter(**{name: text})
        rows = [short(plan) for plan in imports[:size]]
        return self.say(
            {"count": imports.count(), "count_is_exact": True, "next": None, "previous": None, "results": rows}
        )

    def post(self, request: Request) -> HttpResponse:
        """201 with the plan; 202 while it is being made; 200 for a file that was sent before."""
        require(self.actor, "import.upload", next(iter(self.actor.roles), ""))
        upload = uploaded(request._request, limits().file)
        for name in upload.parameters:
            if name not in FIELDS_OF_A_FILE:
                raise BadParameter(name[:80], "unknown_parameter", f"Known here: {', '.join(FIELDS_OF_A_FILE)}.")
        if upload.parameters.get("kind") not in kinds():
            raise BadParameter("kind", "unknown_value", f"kind: say what the file holds, {' or '.join(kinds())}.")
        sent = repr(sorted(upload.parameters.items())).encode() + upload.data
        return self.once(request, lambda: self._take_in(upload), payload=sent)

    def _take_in(self, upload: Upload) -> HttpResponse:
        own = self.actor.token.organisation_id if self.actor.token else None
        fields = dict(upload.parameters)
        organisation = fields.pop("organisation", "") or own
        plan, is_new = actions.upload_file(
            data=upload.data, file_name=upload.name, organisation=organisation, by=self.actor, **fields
        )
        status = 200 if not is_new else 202 if plan.status == "planning" else 201
        return self.shown(plan, status, already_imported=not is_new)


class ImportView(ImportBaseView):
    """How far it has come, and its plan, row by row."""

    def get(self, request: Request, identifier: str) -> HttpResponse:
        plan = self.import_of(identifier)
        parameters = pairs_of(request.META.get("QUERY_STRING", ""))
        size = page_size(parameters.pop("page_size", None))
        after = _index(parameters.pop("after", "0"))
        only = parameters.pop("action", "")
        for name in parameters:
            raise BadParameter(name[:80], "unknown_parameter", "Known here: action, after, page_size.")
        rows = plan.rows.order_by("index")
        if only:
            counts = short(plan)["counts"]
            if only not in counts:
                raise BadParameter("action", "unknown_value", f"action: give one of {', '.join(counts)}.")
            rows = rows.filter(action=only)
        page = list(rows.filter(index__gt=after).defer("content")[: size + 1])
        following = None
        if len(page) > size:
            query = f"after={page[size - 1].index}&page_size={size}" + (f"&action={only}" if only else "")
            following = f"/api/v1/imports/{plan.id}/?{query}"
        return self.shown(plan, count=rows.count(), next=following, rows=[row_of_plan(row) for row in page[:size]])


def _index(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 8):
        raise BadParameter("after", "not_an_integer", "after: give the place of the last row you have seen.")
    return int(text)


class ApplyPlanView(ImportBaseView):
    """Propose what the plan says; nothing is public before a second person has approved it."""

    def post(self, request: Request, identifier: str) -> HttpResponse:
        plan = self.import_of(identifier)

        def apply() -> HttpResponse:
            sent = json_object(request) if request._request.body else {}
            leave_out = sent.pop("leave_out_problems", False)
            if sent or not isinstance(leave_out, bool):
                raise BadPayload("unknown_field", "Send nothing, or {leave_out_problems: true}.")
            return self.shown(actions.apply_plan(plan=plan, by=self.actor, leave_out_problems=leave_out))

        return self.once(request, apply)


class PublishImportView(ImportBaseView):
    """Make all of it public, by a second person. Calling it twice is calling it once."""

    def post(self, request: Request, identifier: str) -> HttpResponse:
        return self.shown(actions.publish_import(plan=self.import_of(identifier), by=self.actor))


class UndoImportView(ImportBaseView):
    """Take it back, but for records that somebody edited since. Calling it twice is calling it once."""

    def post(self, request: Request, identifier: str) -> HttpResponse:
        return self.shown(actions.undo_import(plan=self.import_of(identifier), by=self.actor))
