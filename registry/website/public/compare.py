"""Two to four associations on the same questions, and the form by which they are chosen."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.clock import uk_day
from registry.finder.comparison import FEWEST, MOST, associations_to_compare, compare
from registry.finder.comparison.choosing import associations_called

from .kept import while_nothing_is_published


@while_nothing_is_published
def compare_page(request: HttpRequest) -> HttpResponse:
    listed = [each for each in request.GET.getlist("with") if each.strip()]
    associations = associations_to_compare(listed)
    ids = [each.id for each in associations]
    if ids != listed:
        # Twice the same, or merged since: the address says what the page shows, so that it can be passed on.
        return redirect(address_of("website:compare", ids))
    name = request.GET.get("name", "").strip()
    return render(
        request,
        "website/public/compare.html",
        {
            "associations": associations,
            "comparison": compare(associations, uk_day()) if len(associations) >= FEWEST else None,
            "without": [
                (each, address_of("website:compare", [i for i in ids if i != each.id])) for each in associations
            ],
            "name": name,
            "found": [
                (card, address_of("website:compare", [*ids, card.record_id])) for card in associations_called(name)
            ],
            "may_add": len(ids) < MOST,
            "missing": FEWEST - len(ids),
            "checklist": address_of("website:checklist", ids),
            "api": f"/api/v1/organisations/compare/?{urlencode({'id': ','.join(ids)}, safe=',')}",
        },
    )


def address_of(page: str, ids: list[str]) -> str:
    """A page about these associations."""
    query = urlencode([("with", each) for each in ids])
    return f"{reverse(page)}{f'?{query}' if query else ''}"
