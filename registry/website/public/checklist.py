"""Questions for a first meeting, from what the records of the associations have and lack."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.clock import uk_day
from registry.finder.checklist import checklist_for
from registry.finder.comparison import associations_to_compare, compare

from .compare import address_of
from .kept import while_nothing_is_published


@while_nothing_is_published
def checklist(request: HttpRequest) -> HttpResponse:
    listed = [each for each in request.GET.getlist("with") if each.strip()]
    associations = associations_to_compare(listed)
    ids = [each.id for each in associations]
    if ids != listed:
        return redirect(address_of("website:checklist", ids))
    return render(
        request,
        "website/public/checklist.html",
        {
            "associations": associations,
            "checklist": checklist_for(compare(associations, uk_day())),
            "compare": address_of("website:compare", ids),
        },
    )
