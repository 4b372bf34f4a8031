"""The card of a record that OpenRefine shows beside a name: a small page without a script."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string

from registry.catalogue.reconciliation.extension import Column, columns_of, values_of
from registry.content import kinds
from registry.errors import UnknownRecord
from registry.identifiers import is_well_formed, normalise_id
from registry.places.directory import directory
from registry.vocabularies.vocabulary import label

from ...formats.media import JSONText
from ...views import View, etag_of_text
from .answers import TYPES
from .parameters import ID

# Any page may show it in a frame; nothing runs in it, and nothing is loaded from elsewhere.
POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
SHOWN = {
    "organisation": ("kind", "legal_form", "identifiers", "homes_owned"),
    "partnership": ("stage", "settlement", "district", "community", "association", "homes"),
}
VOCABULARIES = {"kind": "organisation_kind", "legal_form": "legal_form", "stage": "stage"}


class PageText(JSONText):
    media_type = "text/html"
    format = "html"


class PreviewView(View):
    """The card of a record."""

    renderer_classes = (PageText,)
    # A page for people: the contract is of the record itself.
    schema = None

    def get(self, request: Any) -> HttpResponse:
        identifier = normalise_id(self.parameters(id=ID)["id"])
        kind = next((name for name, of in kinds().items() if is_well_formed(identifier, of.prefix)), None)
        columns = [columns_of(kind)[name] for name in ("name", *SHOWN[kind])] if kind else []
        values = values_of(kind, [identifier], columns).get(identifier) if kind else None
        if kind is None or values is None:
            raise UnknownRecord("No record of today has this id: check it, or ask /id/ for what became of it.")
        card = {
            "name": values[0][0],
            "type": TYPES[kind],
            "address": f"{settings.PUBLIC_ADDRESS.rstrip('/')}/id/{identifier}",
            "rows": [(column.name, _in_words(column, cells)) for column, cells in zip(columns[1:], values[1:], strict=True) if cells],
        }  # fmt: skip
        page = render_to_string("api/preview.html", card).encode()
        response = self.answer(request, page, etag_of_text(page))
        response["Content-Type"] = "text/html; charset=utf-8"
        response["Content-Security-Policy"] = POLICY
        return response


def _in_words(column: Column, cells: list[Any]) -> str:
    return ", ".join(_word(column, cell) for cell in cells)


def _word(column: Column, cell: Any) -> str:
    if column.of:
        return str(cell[1])
    if column.id in VOCABULARIES:
        return label(VOCABULARIES[column.id], cell)
    if column.id == "district" and cell in directory():
        return directory().get(cell).name
    return f"{cell:,}" if isinstance(cell, int) else str(cell)
