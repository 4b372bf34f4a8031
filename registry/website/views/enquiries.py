"""The link of the letter by which a group has its enquiry sent on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.enquiries.actions import confirm_enquiry, enquiry_behind
from registry.enquiries.destinations import destination_of
from registry.enquiries.plans import plan_kept
from registry.errors import RegistryError

from ..errors import refusal_in_words, refused


def confirm(request: HttpRequest, secret: str) -> HttpResponse:
    """What was typed, and a button; a click on the link alone sends nothing, since mail scanners click too."""
    facts: dict[str, object] = {}
    try:
        enquiry = enquiry_behind(secret)
        facts = {
            "enquiry": enquiry,
            "plan": plan_kept(enquiry.plan).lines(),
            "destination": destination_of(enquiry.organisation_id),
        }
        if request.method == "POST":
            facts["enquiry"] = confirm_enquiry(secret=secret)
    except RegistryError as error:
        facts["problem"] = refusal_in_words(error)
        return refused(render(request, "website/confirm_enquiry.html", facts), error)
    return render(request, "website/confirm_enquiry.html", facts)
