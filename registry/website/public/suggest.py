"""Is a partnership missing? A reader suggests it, without an account; a link to their address makes sure that it is theirs."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.client_address import address_of
from registry.errors import RegistryError
from registry.suggestions.actions import make_suggestion

from ..errors import refused, sentences_of

PAGE = "website/public/suggest.html"
FIELDS = ("location", "parties", "facts", "source_url", "email")


def suggest(request: HttpRequest) -> HttpResponse:
    """The form, and what becomes of it. A page on which nothing was found says where the reader looked."""
    if request.method != "POST":
        return render(request, PAGE, {"typed": {"location": request.GET.get("location", "")[:120]}})
    typed = {name: request.POST.get(name, "") for name in FIELDS}
    try:
        make_suggestion(client=address_of(request), **typed)
    except RegistryError as error:
        return refused(render(request, PAGE, {"typed": typed, "problems": sentences_of(error)}), error)
    return render(request, "website/public/suggest_sent.html")
