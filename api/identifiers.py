"""`/id/{id}`: the address of a thing, which leads to what we have on it: people to its page, programs to its data."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt

from registry.catalogue.documents import PATHS
from registry.catalogue.reading import Moment, read_record
from registry.content import kind_of
from registry.dates_in_words import day_in_words
from registry.errors import RegistryError, UnknownRecord
from registry.identifiers import check_is_right, is_well_formed, normalise_id

from . import problems
from .negotiation import best_of
from .problem_kinds import WITHDRAWN

# A merger is made known within minutes, and an address that is asked for often costs little.
CACHE = "public, max-age=300"
# Programs that name no format get the data.
FORMATS = ("application/json", "text/html")
PAGES = {"partnership": "partnerships", "organisation": "organisations"}


# Nothing is changed here: every other method is refused in words, before anybody looks for a form's key.
@csrf_exempt
def resolve(request: HttpRequest, record: str) -> HttpResponse:
    """303 to the record, 301 to the one it was merged into, 410 with the reason if withdrawn."""
    if request.method not in problems.READS:
        return problems.only_reads(request)
    try:
        return _resolved(request, normalise_id(record))
    except RegistryError as error:
        return problems.answer(request, error)


def _resolved(request: HttpRequest, record: str) -> HttpResponse:
    kind = kind_of(record)
    if kind is None or not is_well_formed(record, kind.prefix) or not check_is_right(record):
        raise UnknownRecord(f"{record[:40]!r} is not an id of the register: compare it with where it came from.")
    stored = read_record(kind.name, record, moment=Moment(), whole=False)
    if stored.tombstone and stored.tombstone[3]:
        return _to(301, f"/id/{stored.tombstone[3]}")
    if stored.tombstone and not reads_pages(request):
        _, at, reason, _ = stored.tombstone
        detail = f"Withdrawn on {day_in_words(at)}: {reason}"
        return problems.respond(problems.document(WITHDRAWN, detail, request))
    if stored.edition is None and not stored.tombstone:
        raise UnknownRecord(f"There is no record {record} on the register.")
    if reads_pages(request):
        return _to(303, f"/{PAGES[kind.name]}/{record}/")
    return _to(303, f"/api/v1/{PATHS[kind.name]}/{record}/")


def reads_pages(request: HttpRequest) -> bool:
    """Whether who asks would rather read a page, as browsers say."""
    best = best_of(request.headers.get("Accept") or "*/*", FORMATS)
    return best is not None and FORMATS[best] == "text/html"


def _to(status: int, address: str) -> HttpResponse:
    response = HttpResponse(status=status)
    response["Location"] = address
    response["Cache-Control"] = CACHE
    # Where it leads depends on who asks.
    patch_vary_headers(response, ["Accept"])
    return response
