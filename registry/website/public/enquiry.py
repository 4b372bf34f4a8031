"""Writing to an organisation: the form, filled in as far as the reader has told us already."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.client_address import address_of
from registry.enquiries.actions import make_enquiry
from registry.enquiries.destinations import destination_of
from registry.errors import RegistryError, UnknownRecord
from registry.finder.groups import groups_in_words
from registry.identifiers import check_is_right, is_well_formed, normalise_id
from registry.vocabularies.vocabulary import terms

from ..errors import refused, sentences_of

FIELDS = ("group_name", "name", "email", "question")
PLACE_LENGTH, HOMES_LENGTH = 100, 4


def enquiry(request: HttpRequest, organisation: str) -> HttpResponse:
    """The form, and what becomes of it. For an organisation that went into another, the other gets it, and that is said."""
    written = normalise_id(organisation)
    if not is_well_formed(written, "org") or not check_is_right(written):
        raise UnknownRecord("There is no organisation with this address. Look for it by its name.")
    if written != organisation:
        return redirect("website:enquiry", written)
    destination = destination_of(written)
    if request.method != "POST":
        facts = {"destination": destination, "typed": {"question": question_from(request.GET)}}
        return render(request, "website/public/enquiry.html", facts)
    typed = {name: request.POST.get(name, "") for name in FIELDS}
    consent = request.POST.get("consent") == "yes"
    try:
        make_enquiry(organisation=written, consent=consent, client=address_of(request), **typed)
    except RegistryError as error:
        facts = {
            "destination": destination,
            "typed": typed | {"consent": consent},
            "problems": sentences_of(error),
        }
        return refused(render(request, "website/public/enquiry.html", facts), error)
    return render(request, "website/public/enquiry_sent.html", {"destination": destination})


def question_from(parameters: QueryDict) -> str:
    """The beginning of an enquiry, from what was asked of the finder; empty where nothing was."""
    location = " ".join(parameters.get("place", "").split())[:PLACE_LENGTH]
    kinds = [kind for kind in parameters.getlist("community_kind") if kind in terms("community_kind")]
    homes = parameters.get("homes", "").strip()
    homes = homes if homes.isascii() and homes.isdigit() and len(homes) <= HOMES_LENGTH else ""
    if not (location or kinds or homes):
        return ""
    group = groups_in_words(kinds) or "a community group"
    near = f" near {location}" if location else ""
    plans = f", and we think of about {homes} home{'' if homes == '1' else 's'}" if homes else ""
    return (
        f"We are {group}{near}{plans}.\n\n"
        "We would like to know whether you might work with us, and whom we could talk to.\n"
    )


def address_of_enquiry(organisation: str, parameters: list[tuple[str, str]]) -> str:
    """The form for an organisation, with what was asked of the finder."""
    query = urlencode([(name, value) for name, value in parameters if value])
    return f"{reverse('website:enquiry', args=[organisation])}{f'?{query}' if query else ''}"
