"""What the columns of a file are, for programs that read it: CSV on the Web, and Table Schema."""

import inspect
from typing import Any

import orjson
from django.conf import settings
from django.http import HttpResponse
from rest_framework import serializers

from registry.catalogue.filters.form_fields import Listed, OneText
from registry.catalogue.reading import latest_sequence
from registry.errors import UnknownRecord
from registry.exports import Table
from registry.exports.described import csv_on_the_web, table_schema
from registry.matching.suggestions import suggested
from registry.public_address import at

from ...conditional import etag_of
from ...lists.every import lists_by_name
from ...lists.labels import with_label_columns
from ...lists.parameters import LABELS
from ...lists.shape import columns_kept
from ...openapi.shapes import Shape, described
from ...operation import operation
from ...parameters import Parameter
from ...views import View

HERE = "/api/v1/columns/homes/"


class ListName(OneText):
    """The name of a list, as names of files begin with it."""

    def clean(self, text: str) -> str:
        if text not in lists_by_name():
            near = suggested(text, lists_by_name())
            hint = f"Did you mean {near}?" if near else f"There are: {', '.join(sorted(lists_by_name()))}."
            raise UnknownRecord(f"There is no list {text[:60]!r}. {hint}")
        return text


LIST = Parameter(
    "list", ListName(), "Name of the list: files are named by it.", "homes", location="path", required=True
)
FIELDS = Parameter(
    "fields", Listed(), "Only these columns, as the list was asked for them with `fields=`.", "count", "columns.fields"
)  # fmt: skip


def some_object(help_text: str) -> Shape:
    return Shape(lambda schema: {"type": "object", "additionalProperties": {}}, help_text=help_text)


CsvOnTheWebSerializer = described(
    "CsvOnTheWeb",
    "Metadata of a CSV file: https://www.w3.org/TR/tabular-metadata/",
    {
        "@context": serializers.CharField(help_text="Always http://www.w3.org/ns/csvw."),
        "url": serializers.CharField(help_text="Address of the file."),
        "dc:title": serializers.CharField(help_text="What the list is called."),
        "dc:description": serializers.CharField(help_text="What is in it."),
        "dc:license": some_object("The licence of the data."),
        "dialect": some_object("How the file is written."),
        "tableSchema": some_object("The columns: name, type, meaning."),
    },
)
TableSchemaSerializer = described(
    "TableSchema",
    "A Table Schema: https://datapackage.org/standard/table-schema/",
    {
        "fields": serializers.ListField(
            child=Shape(lambda schema: {"type": "object", "additionalProperties": {}}),
            help_text="The columns: name, type, meaning.",
        ),
        "missingValues": serializers.ListField(
            child=serializers.CharField(allow_blank=True), help_text="What stands where nothing is known."
        ),
        "primaryKey": serializers.ListField(child=serializers.CharField(), help_text="The column that is never twice."),
    },
)


class OfListView(View):
    """Says of one list what the columns of its files are."""

    tag, path = "Reference", {"list": LIST}

    def table(self, name: str) -> Table:
        view = lists_by_name()[LIST.read(name)]
        query = self.parameters(fields=FIELDS, labels=LABELS)
        columns = columns_kept(tuple(query.get("fields", ())), view.file_columns())
        if query.get("labels") == "true":
            columns = with_label_columns(columns)
        return Table(view.name, columns, " ".join((inspect.getdoc(view) or "").split()), settings.DATA_LICENCE_URL)

    def described(self, request: Any, description: dict[str, Any]) -> HttpResponse:
        latest = latest_sequence()
        return self.answer(request, orjson.dumps(description), etag_of(request, latest), latest=latest)


class CsvOnTheWebView(OfListView):
    """Name, type and meaning of each column of a list's files, as CSV on the Web. Downloads name it in `Link`."""

    @operation(
        "describeColumns", "Describe the columns of a list", answers={200: CsvOnTheWebSerializer},
        raises=(UnknownRecord,), parameters=(FIELDS, LABELS), example=HERE,
    )  # fmt: skip
    def get(self, request: Any, list: str) -> HttpResponse:  # noqa: A002  as the address calls it
        """Name, type and meaning of each column of a list's files, as CSV on the Web. Downloads name it in `Link`."""
        table = self.table(list)
        example = lists_by_name()[table.name].reading
        address = at(example.example.partition("?")[0]) if example and example.example else table.name
        return self.described(request, csv_on_the_web(table, f"{address}?format=csv"))


class TableSchemaView(OfListView):
    """The same as a Table Schema, as Data Packages have it."""

    @operation(
        "describeColumnsAsTableSchema", "Describe the columns of a list as a Table Schema",
        answers={200: TableSchemaSerializer}, raises=(UnknownRecord,), parameters=(FIELDS, LABELS),
        example=f"{HERE}table-schema/",
    )  # fmt: skip
    def get(self, request: Any, list: str) -> HttpResponse:  # noqa: A002  as the address calls it
        """The same as a Table Schema, as Data Packages have it: a date such as `2012-07` is a text, a count an integer."""
        return self.described(request, table_schema(self.table(list)))
