"""A party reads a record as a page, and says that it is right, or that it is not."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.accounts.policy import may
from registry.clock import uk_day
from registry.errors import RegistryError, UnknownRecord
from registry.publishing.actions import confirm
from registry.publishing.checking import last_checked
from registry.publishing.models import Confirmation, Verdict
from registry.publishing.rights import Capacity, involvement_of
from registry.publishing.rights.voices import line_of

from ..actor import actor_of
from ..errors import refusal_in_words
from ..finding import NOTHING, organisation_for, records_of
from ..numbers import number_in
from ..public.reading import public_record
from ..public.telling import history
from ..public.telling.page import PartnershipPage


@login_required
def confirming(request: HttpRequest, organisation: str, partnership: str) -> HttpResponse:
    """Read the whole record; who may speak for the organisation confirms or disputes the edition that was read."""
    card = organisation_for(request, organisation, "submission.read")
    may_confirm = may(actor_of(request), "confirmation.give", organisation)
    if not records_of(organisation).filter(record_id=partnership).exists():
        raise UnknownRecord(NOTHING)
    words, problem = request.POST.get("words", ""), ""
    if request.method == "POST":
        organisation_for(request, organisation, "confirmation.give")
        problem = _say(request, organisation, partnership, words)
        if not problem:
            messages.success(request, "Noted. It stands beside the record from now on.")
            return redirect("website:records", organisation)
    statement = (
        Confirmation.objects.filter(partnership=partnership, organisation=organisation).order_by("-sequence").first()
    )
    record = public_record("partnership", partnership)
    content, page = record.content, PartnershipPage(record)
    involvement = involvement_of(line_of(organisation), content["parties"])
    checked = last_checked([partnership]).get(partnership)
    facts = {
        "checked": checked,
        "is_asked_again": may_confirm and statement is not None and statement.verdict == Verdict.CONFIRMED,
        "may_confirm": may_confirm,
        "may_write": may(actor_of(request), "submission.create", organisation),
        "may_change": Capacity.OTHER not in involvement.capacities,
        "partnership": partnership,
        "organisation": card,
        "name": content["name"],
        "edition": content["edition"]["number"],
        "statement": statement,
        "record": {"content": content, "page": page},
        "assurance": history.assurance_in_words(record.assurance, record.names),
        "check": history.check_in_words(partnership, uk_day()),
        "challenges": history.challenges_to(partnership, page.names),
        "words": words,
        "problem": problem,
    }
    return render(request, "website/confirming.html", facts, status=400 if problem else 200)


def _say(request: HttpRequest, organisation: str, partnership: str, words: str) -> str:
    """Say it; what was wrong, or nothing."""
    verdict = request.POST.get("verdict", "")
    if verdict not in Verdict.values:
        return "Say whether it is right."
    try:
        confirm(
            partnership=partnership,
            edition=number_in(request.POST.get("edition", "")),
            organisation=organisation,
            verdict=verdict,
            words=words,
            by=actor_of(request),
        )
    except RegistryError as error:
        return refusal_in_words(error)
    return ""
