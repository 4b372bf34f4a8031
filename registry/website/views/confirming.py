"""A party says of what others published that it is right, or that it is not."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.content import kinds, normal
from registry.errors import NotValid, RegistryError, UnknownRecord
from registry.publishing.actions import confirm
from registry.publishing.checking import last_checked
from registry.publishing.current import current_content, current_edition_of
from registry.publishing.models import Confirmation, Verdict
from registry.publishing.rights import Capacity, involvement_of
from registry.publishing.rights.voices import line_of

from ..actor import actor_of
from ..errors import refusal_in_words
from ..finding import NOTHING, organisation_for, records_of
from ..numbers import number_in
from ..proposals import changes_between


@login_required
def confirming(request: HttpRequest, organisation: str, partnership: str) -> HttpResponse:
    """Read the whole record, then confirm or dispute the edition that was read."""
    card = organisation_for(request, organisation, "confirmation.give")
    kind = kinds()["partnership"]
    edition = current_edition_of(kind, partnership)
    if edition is None or not records_of(organisation).filter(record_id=partnership).exists():
        raise UnknownRecord(NOTHING)
    words, problem = request.POST.get("words", ""), ""
    if request.method == "POST":
        problem = _say(request, organisation, partnership, words)
        if not problem:
            messages.success(request, "Noted. It stands beside the record from now on.")
            return redirect("website:records", organisation)
    statement = (
        Confirmation.objects.filter(partnership=partnership, organisation=organisation).order_by("-sequence").first()
    )
    content = current_content(kind, edition)
    checked = last_checked([partnership]).get(partnership)
    facts = {
        "checked": checked,
        "is_asked_again": statement is not None and statement.verdict == Verdict.CONFIRMED,
        "may_change": Capacity.OTHER not in involvement_of(line_of(organisation), content["parties"]).capacities,
        "partnership": partnership,
        "organisation": card,
        "name": content["name"],
        "edition": edition,
        "statement": statement,
        "changes": changes_between(kind, normal(kind, {}), content),
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
    except NotValid as error:
        return " ".join(problem.as_dict()["detail"] for problem in error.problems)
    except RegistryError as error:
        return refusal_in_words(error)
    return ""
