"""Partnerships that readers miss: the link of their letter, and the curators' queue."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.accounts.policy import NotAllowed, may
from registry.errors import RegistryError, UnknownRecord
from registry.suggestions.actions import (
    close_suggestion,
    confirm_suggestion,
    suggestion_behind,
    take_up_suggestion,
)
from registry.suggestions.models import Suggestion

from ..actor import actor_of
from ..errors import detail_in_words, refusal_in_words, refused


def confirm(request: HttpRequest, secret: str) -> HttpResponse:
    """What was typed, and a button; a click on the link alone sends nothing, since mail scanners click too."""
    facts: dict[str, object] = {}
    try:
        facts["suggestion"] = suggestion_behind(secret)
        if request.method == "POST":
            facts["suggestion"] = confirm_suggestion(secret=secret)
    except RegistryError as error:
        facts["problem"] = refusal_in_words(error)
        return refused(render(request, "website/confirm_suggestion.html", facts), error)
    return render(request, "website/confirm_suggestion.html", facts)


@login_required
def suggestions(request: HttpRequest) -> HttpResponse:
    """Those that wait for a curator, the oldest first: begin a draft from one, or close it with a reason."""
    actor = actor_of(request)
    if not may(actor, "suggestion.decide"):
        raise NotAllowed("Only curators of the register read what readers suggest.")
    waiting = waiting_suggestions()
    facts: dict[str, object] = {"suggestions": waiting}
    if request.method == "POST":
        chosen = next((each for each in waiting if each.pk == request.POST.get("suggestion")), None)
        if chosen is None:
            raise UnknownRecord("This suggestion has been answered already.")
        reason = request.POST.get("reason", "")
        try:
            if request.POST.get("do") == "take-up":
                draft = take_up_suggestion(suggestion=chosen, by=actor)
                messages.success(request, "The draft has begun. Whoever suggested it gets a letter.")
                return redirect("website:edit", draft.id, "about")
            close_suggestion(suggestion=chosen, reason=reason, by=actor)
        except RegistryError as error:
            facts |= {"chosen": chosen.pk, "reason": reason, "problem": detail_in_words(error)}
            return refused(render(request, "website/suggestions.html", facts), error)
        messages.success(request, "Closed. Whoever suggested it gets your reason by letter.")
        return redirect("website:suggestions")
    return render(request, "website/suggestions.html", facts)


def waiting_suggestions() -> list[Suggestion]:
    return list(Suggestion.objects.filter(confirmed_at__isnull=False, answered_at=None).order_by("confirmed_at"))
