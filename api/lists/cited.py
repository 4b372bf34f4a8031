"""What every file says of itself in its headers: what was asked, how to cite it, and where its columns are described."""

from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.http import HttpRequest

from registry.public_address import at

# Of a query, what says how a file is written and not what is in it.
OF_THE_FILE = ("format", "excel", "labels")
# What decides which columns there are.
OF_THE_COLUMNS = ("fields", "labels")


def headers_of_file(
    request: HttpRequest, name: str, as_of: int, *, citation: str = "", chosen: tuple[str, ...] = ()
) -> dict[str, str]:
    """`citation` is the permanent address of the answer, where it has one; `chosen` are the columns, where the question decides which there are."""
    sent = parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True)
    requested = [(key, value) for key, value in sent if key not in OF_THE_FILE]
    columns = [(key, value) for key, value in sent if key in OF_THE_COLUMNS]
    if chosen and not any(key == "fields" for key, _ in columns):
        columns.append(("fields", ",".join(chosen)))
    description = at(f"/api/v1/columns/{name}/") + (f"?{urlencode(columns)}" if columns else "")
    address = citation or at(request.path) + (f"?{urlencode(requested)}" if requested else "")
    headers = {
        "Link": f'<{description}>; rel="describedby"',
        "Register-Citation": f"Partnership registry, {name}, as of line {as_of} of its feed. {address} ({settings.DATA_LICENCE})",
    }
    if requested:
        headers["Register-Filter"] = urlencode(requested)
    return headers
