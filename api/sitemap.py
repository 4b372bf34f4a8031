"""What search engines should know of: the pages about the service, and one page for each record."""

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import is_valid_path
from django.views.decorators.csrf import csrf_exempt

from registry.catalogue.reading.sitemap import PublicRecord, number_of_records, records_from
from registry.public_address import at

from . import problems

# The protocol allows 50,000 addresses in one file.
MOST = 40_000
PAGES = ("/", "/find/", "/explore/", "/explore/map/", "/explore/charts/", "/explore/organisations/", "/what-worked/", "/clauses/", "/left-behind/", "/data/", "/about/", "/privacy/", "/accessibility/", "/terms/")  # fmt: skip
FOLDERS = {"organisation": "organisations", "partnership": "partnerships"}
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
KEPT = "public, max-age=3600"


@csrf_exempt
def sitemap(request: HttpRequest) -> HttpResponseBase:
    """The files of which the map is made."""
    if request.method not in problems.READS:
        return problems.only_reads(request)
    files = ["pages", *range(1, -(-number_of_records() // MOST) + 1)]
    lines = [f"<sitemap><loc>{at(f'/sitemap-{name}.xml')}</loc></sitemap>" for name in files]
    return _xml(HttpResponse(f"{HEAD}<sitemapindex {XMLNS}>{''.join(lines)}</sitemapindex>\n"))


@csrf_exempt
def sitemap_of_pages(request: HttpRequest) -> HttpResponseBase:
    if request.method not in problems.READS:
        return problems.only_reads(request)
    lines = [f"<url><loc>{at(page)}</loc></url>" for page in PAGES if is_valid_path(page)]
    return _xml(HttpResponse(f"{HEAD}<urlset {XMLNS}>{''.join(lines)}</urlset>\n"))


@csrf_exempt
def sitemap_of_records(request: HttpRequest, number: int) -> HttpResponseBase:
    """Records in the order of their ids, 40,000 a file, read and sent in pieces."""
    if request.method not in problems.READS:
        return problems.only_reads(request)
    if not 1 <= number <= max(1, -(-number_of_records() // MOST)):
        raise Http404
    return _xml(StreamingHttpResponse(_addresses(records_from((number - 1) * MOST, MOST))))


def _addresses(records: Iterator[PublicRecord]) -> Iterator[str]:
    yield f"{HEAD}<urlset {XMLNS}>"
    for record in records:
        address = at(f"/{FOLDERS[record.kind]}/{record.record}/")
        yield f"<url><loc>{address}</loc><lastmod>{record.published_on}</lastmod></url>\n"
    yield "</urlset>\n"


def _xml(response: HttpResponseBase) -> HttpResponseBase:
    response["Content-Type"] = "application/xml; charset=utf-8"
    response["Cache-Control"] = KEPT
    return response
