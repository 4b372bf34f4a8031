"""Writing to an organisation: the form, filled in as far as the reader has told us already."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.client_address import address_of
from registry.enquiries.actions import make_enquiry
from registry.enquiries.destinations import Destination, destination_of
from registry.enquiries.plans import STAGES, Plan
from registry.errors import RegistryError, UnknownRecord
from registry.finder.checklist import ToRing, partnerships_to_ring
from registry.finder.comparison import associations_to_compare
from registry.identifiers import check_is_right, is_well_formed, normalise_id

from ..errors import refused, sentences_of
from .find import kinds_in_a_form
from .partner_search import PartnerSearch, partner_search_in
from .reaching import NO_OTHER_HELP, other_help

FIELDS = ("group_name", "name", "email", "question")


def enquiry(request: HttpRequest, organisation: str) -> HttpResponse:
    """The form, and what becomes of it. For an organisation that went into another, the other gets it, and that is said."""
    written = normalise_id(organisation)
    if not is_well_formed(written, "org") or not check_is_right(written):
        raise UnknownRecord("There is no organisation with this address. Look for it by its name.")
    if written != organisation:
        return redirect(partner_search_in(request.GET).address(reverse("website:enquiry", args=[written])))
    destination = destination_of(written)
    search = partner_search_in(request.GET)
    facts: dict[str, object] = {
        "destination": destination,
        "kinds": kinds_in_a_form(),
        "stages": STAGES.items(),
        "help": NO_OTHER_HELP if destination.has_mailbox else other_help(search),
    }
    if request.method != "POST":
        seen = partnerships_seen(destination, search)
        return render(
            request,
            "website/public/enquiry.html",
            facts
            | {
                "typed": {"question": question_from(search, destination)},
                "plan": Plan(search.near, search.kinds[0] if search.kinds else "", search.homes),
                "seen": [(each, True) for each in seen],
            },
        )
    typed = {name: request.POST.get(name, "") for name in FIELDS}
    plan = plan_in(request)
    consent = request.POST.get("consent") == "yes"
    try:
        make_enquiry(organisation=written, consent=consent, plan=plan, client=address_of(request), **typed)
    except RegistryError as error:
        facts |= {
            "typed": typed | {"consent": consent},
            "plan": plan,
            "seen": [(each, each.record in plan.partnerships) for each in partnerships_seen(destination, search)],
            "problems": sentences_of(error),
        }
        return refused(render(request, "website/public/enquiry.html", facts), error)
    return render(request, "website/public/enquiry_sent.html", {"destination": destination})


def partnerships_seen(destination: Destination, search: PartnerSearch) -> list[ToRing]:
    """Those that the reader has met on the way, as the checklist has them; for a letter that can be sent."""
    if not destination.takes_enquiries:
        return []
    (association,) = associations_to_compare([destination.organisation])
    return partnerships_to_ring(association, search.kinds, search.typed_place)


def plan_in(request: HttpRequest) -> Plan:
    """What was filled in; spaces around it mean nothing."""
    texts = {name: request.POST.get(name, "").strip() for name in ("location", "community_kind", "homes", "stage")}
    return Plan(**texts, partnerships=tuple(dict.fromkeys(request.POST.getlist("partnership"))))


def question_from(search: PartnerSearch, destination: Destination) -> str:
    """The beginning of an enquiry, from what the finder was asked, to whoever reads it; empty where it was asked nothing."""
    if not search:
        return ""
    near = f" {search.near_it}" if search.near else ""
    plans = f", and we think of about {search.homes} home{'' if search.homes == '1' else 's'}" if search.homes else ""
    if destination.goes_to_curators:
        wish = f"We would like to talk to {destination.name}. Whom could we write to or ring there?"
    else:
        wish = "We would like to know whether you might work with us, and whom we could talk to."
    return f"We are {search.group or 'a community group'}{near}{plans}.\n\n{wish}\n"
