"""Files to fill in: the template, and an organisation's own records in the same format."""

from django.http import HttpResponse
from rest_framework.request import Request

from registry.accounts.policy import require
from registry.content import kinds
from registry.content.normal import Content
from registry.errors import BadParameter
from registry.imports.csv_files import csv_of
from registry.imports.layout import sheets_of_kind
from registry.imports.own_records import contents_of_organisation
from registry.imports.workbooks import workbook_of

from ...parameters import pairs_of
from ..writing_view import WritingView

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


class FileView(WritingView):
    """A file in our format; `table` asks for one table of it, as CSV."""

    known: tuple[str, ...] = ("kind", "table")

    def file(self, name: str, ending: str, parameters: dict[str, str], contents: list[Content]) -> HttpResponse:
        kind, table = parameters["kind"], parameters.get("table", "")
        data = workbook_of(kind, contents) if ending == "xlsx" else csv_of(kind, contents, table)
        response = HttpResponse(data, content_type=TYPES[ending])
        words = "-".join(filter(None, (kind, table, name)))
        response["Content-Disposition"] = f'attachment; filename="{words}.{ending}"'
        return response

    def parameters(self, request: Request, ending: str) -> dict[str, str]:
        sent = pairs_of(request.META.get("QUERY_STRING", ""))
        for name in sent:
            if name not in self.known:
                raise BadParameter(name[:80], "unknown_parameter", f"Known here: {', '.join(self.known)}.")
        if sent.get("kind") not in kinds():
            raise BadParameter("kind", "unknown_value", f"kind: give {' or '.join(kinds())}.")
        table = sent.get("table", "")
        if table and (ending == "xlsx" or table not in sheets_of_kind(sent["kind"])):
            known = ", ".join(sheets_of_kind(sent["kind"]))
            raise BadParameter("table", "unknown_value", f"table: for CSV only, one of {known}.")
        return sent


class ImportTemplateView(FileView):
    """An empty workbook or CSV file with our columns, for anyone."""

    def get(self, request: Request, ending: str) -> HttpResponse:
        return self.file("template", ending, self.parameters(request, ending), [])


class ImportExportView(FileView):
    """An organisation's own records, to edit and send back."""

    known = ("kind", "table", "organisation")

    def get(self, request: Request, ending: str) -> HttpResponse:
        parameters = self.parameters(request, ending)
        own = next(iter(self.actor.roles), "")
        organisation = parameters.get("organisation") or own
        require(self.actor, "import.read", organisation)
        return self.file("export", ending, parameters, contents_of_organisation(parameters["kind"], organisation))
