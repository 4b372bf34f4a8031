"""Opening a citation as JSON, and fixing what it gives."""

import datetime
from typing import Any

import orjson
from django.http import HttpResponse

from registry.catalogue.filters.form_fields import OneText, WholeNumber, refuse
from registry.client_address import address_of
from registry.errors import BadParameter, TooOften, UnknownRecord

from ...cite.addresses import API, Cited, cited
from ...cite.opening import fixed, opened, payload_of
from ...operation import Answer, Operation, operation
from ...parameters import Parameter
from ...views import View, etag_of_text, plain
from .serializers import CitationSerializer

LONGEST = 1800


class CitedAddress(OneText):
    """An address of this API, with what was asked of it."""

    schema = {"type": "string", "maxLength": LONGEST}

    def read(self, text: str) -> tuple[str, str]:
        path, _, query = text.partition("?")
        if not path.startswith(API) or len(text) > LONGEST:
            refuse("unknown_value", f"give an address of the API from the slash on, {API}v1/partnerships/ for one.")
        return path, query


class Day(OneText):
    schema = {"type": "string", "format": "date"}

    def read(self, text: str) -> datetime.date:
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            refuse("invalid_date", "write the day as 2026-11-30.")


PARAMETERS = (
    Parameter(
        "of", CitedAddress(), "The address that was asked, from the slash on, with its query escaped.",
        "/api/v1/partnerships/?stage=live", "cite.of", required=True,
    ),
    Parameter("at", WholeNumber(0, 999_999_999_999), "The line of the feed that is cited.", 800, "cite.at", required=True),
    Parameter("day", Day(), "The day for what depends on days.", "2026-11-26", "cite.day", required=True),
)  # fmt: skip


class CiteView(View):
    """What a cited answer was, whether asking again gives the same, what is different today, and how to cite it.

    Each answer of the register names its citation in the header `Link` (`rel="cite-as"`); that address leads here.
    """

    tag = "Changes"
    reading = Operation(
        "openCitation", "Open a citation", raises=(BadParameter, UnknownRecord),
        answers={200: Answer(CitationSerializer)},
        example="/api/v1/cite/?of=/api/v1/partnerships/%3Fstage%3Dlive&at=800&day=2026-11-26",
    )  # fmt: skip

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return {each.name: each for each in PARAMETERS}

    def get(self, request: Any) -> HttpResponse:
        opening = opened(self._cited())
        payload = orjson.dumps(payload_of(opening))
        return self.answer(request, payload, etag_of_text(payload), latest=opening.latest)

    @operation(
        "fixCitation", "Fix what a citation gives", parameters=PARAMETERS,
        answers={201: Answer(CitationSerializer, "It is fixed: by this request, or by the first that did it.")},
        raises=(BadParameter, UnknownRecord, TooOften),
    )  # fmt: skip
    def post(self, request: Any) -> HttpResponse:
        """Keep count and hash for good, so that later openings say whether they still match.

        Whoever does it first does it for all. Fifty a day from one place.
        """
        opening = fixed(self._cited(), client=address_of(plain(request)))
        return self.private(payload_of(opening), 201)

    def _cited(self) -> Cited:
        values = self.parameters(**self.query_parameters())
        path, query = values["of"]
        return cited(path, query, values["at"], values["day"])
