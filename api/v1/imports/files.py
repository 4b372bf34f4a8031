"""Files to fill in: the template, and an organisation's own records in the same format."""

from typing import Any, ClassVar

from django.http import HttpResponse

from registry.accounts.policy import READ, NotAllowed, require
from registry.content.normal import Content
from registry.errors import BadParameter
from registry.imports.csv_files import csv_of
from registry.imports.layout import sheets_of_kind
from registry.imports.lists import Named
from registry.imports.own_records import contents_of_organisation, records_to_name
from registry.imports.workbooks import workbook_of

from ...openapi.requests import XLSX
from ...operation import Answer, Operation
from ...parameters import Parameter
from ...views import View
from .parameters import KIND, OF_ORGANISATION, TABLE

TYPES = {"xlsx": XLSX, "csv": "text/csv"}
EMPTY = "An empty file with our columns, for anyone."
OWN_RECORDS = (
    "The records that the organisation published, in the format of the template: edit them and send them back."
)


class FileView(View):
    """A file in our format; `table` asks for one table of it, as CSV."""

    tag, has_etag = "Imports", False
    ending: ClassVar[str]

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return {"kind": KIND} | ({"table": TABLE} if cls.ending == "csv" else {})

    def file_parameters(self) -> dict[str, Any]:
        parameters = self.parameters(**self.query_parameters())
        tables = sheets_of_kind(parameters["kind"])
        if "table" in parameters and parameters["table"] not in tables:
            raise BadParameter(
                "table",
                "unknown_value",
                f"table: a {parameters['kind']} has no such table; there is {', '.join(tables)}.",
            )
        return parameters

    def file(
        self, name: str, parameters: dict[str, Any], contents: list[Content], named: Named | None = None
    ) -> HttpResponse:
        kind, table = parameters["kind"], parameters.get("table", "")
        data = workbook_of(kind, contents, named) if self.ending == "xlsx" else csv_of(kind, contents, table)
        response = HttpResponse(data, content_type=TYPES[self.ending])
        words = "-".join(filter(None, (kind, table, name)))
        response["Content-Disposition"] = f'attachment; filename="{words}.{self.ending}"'
        response["Cache-Control"] = "no-store"
        return response


class ImportTemplateView(FileView):
    """An empty workbook or CSV file with our columns, for anyone."""

    def get(self, request: Any) -> HttpResponse:
        return self.file("template", self.file_parameters(), [])


class ImportExportView(FileView):
    """An organisation's own records, to edit and send back."""

    scope = READ

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return super().query_parameters() | {"organisation": OF_ORGANISATION}

    def get(self, request: Any) -> HttpResponse:
        self.admit(self.reading)
        parameters = self.file_parameters()
        organisation = parameters.get("organisation") or next(iter(self.actor.roles), "")
        require(self.actor, "import.read", organisation)
        contents = contents_of_organisation(parameters["kind"], organisation)
        named = records_to_name(parameters["kind"], organisation, contents) if self.ending == "xlsx" else None
        return self.file("export", parameters, contents, named)


def _operation(id: str, summary: str, description: str, ending: str, **more: Any) -> Operation:  # noqa: A002  the contract's own word
    answers = {200: Answer(TYPES[ending])}
    return Operation(id, summary, description, answers=answers, headers=("Content-Disposition",), **more)


class TemplateWorkbookView(ImportTemplateView):
    ending = "xlsx"
    reading = _operation("getTemplateWorkbook", "Get the template as a workbook", EMPTY, ending)


class TemplateTextView(ImportTemplateView):
    ending = "csv"
    reading = _operation("getTemplateText", "Get the template as a CSV file", EMPTY, ending)


class ExportWorkbookView(ImportExportView):
    ending = "xlsx"
    reading = _operation(
        "exportWorkbook", "Get the own records as a workbook", OWN_RECORDS, ending, raises=(NotAllowed,)
    )


class ExportTextView(ImportExportView):
    ending = "csv"
    reading = _operation("exportText", "Get the own records as a CSV file", OWN_RECORDS, ending, raises=(NotAllowed,))
