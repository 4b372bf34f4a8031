"""What programs look for at fixed addresses: where the API is described, whom to tell of a weakness, what to crawl."""

import datetime

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from registry.public_address import at

from . import problems

START, SCHEMA, REFERENCE = "/api/v1/", "/api/v1/schema/", "/api/v1/reference/"
READY, CATALOG = "/api/v1/health/ready", "/.well-known/api-catalog"
# RFC 8631 and 9727.
DESCRIBED_AT = f'<{SCHEMA}>; rel="service-desc", <{REFERENCE}>; rel="service-doc", <{CATALOG}>; rel="api-catalog"'
KEPT = "public, max-age=3600"
# Pages that need an account, and those where every search is another address.
NOT_CRAWLED = ("/my/", "/accounts/", "/challenges/", "/compare/", "/checklist/", "/find/?", "/api/v1/*?")


@csrf_exempt
def api_catalog(request: HttpRequest) -> HttpResponse:
    """The API and its descriptions (RFC 9727), as a set of links (RFC 9264)."""

    def at(path: str, media_type: str) -> list[dict[str, str]]:
        return [{"href": request.build_absolute_uri(path), "type": media_type}]

    start = request.build_absolute_uri(START)
    described = {
        "anchor": start,
        "service-desc": at(SCHEMA, "application/yaml"),
        "service-doc": at(REFERENCE, "text/html"),
        "status": at(READY, "application/json"),
    }
    catalog = {"anchor": request.build_absolute_uri(CATALOG), "item": [{"href": start}]}
    media_type = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'
    return _file(request, orjson.dumps({"linkset": [catalog, described]}), media_type)


@csrf_exempt
def security(request: HttpRequest) -> HttpResponse:
    """RFC 9116. The last day is counted from today, so it never lapses while the service runs."""
    last = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=settings.SECURITY_DAYS)
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {last:%Y-%m-%d}T00:00:00Z",
        "Preferred-Languages: en",
        f"Canonical: {request.build_absolute_uri('/.well-known/security.txt')}",
    ]
    return _file(request, "\n".join([*lines, ""]).encode(), "text/plain; charset=utf-8")


@csrf_exempt
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in NOT_CRAWLED)]
    lines += ["", f"Sitemap: {at('/sitemap.xml')}"]
    return _file(request, "\n".join([*lines, ""]).encode(), "text/plain; charset=utf-8")


def _file(request: HttpRequest, text: bytes, media_type: str) -> HttpResponse:
    if request.method not in problems.READS:
        return problems.only_reads(request)
    response = HttpResponse(text, content_type=media_type)
    response["Cache-Control"] = KEPT
    response["Link"] = f'<{CATALOG}>; rel="api-catalog"'
    return response
