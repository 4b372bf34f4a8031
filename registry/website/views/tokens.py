"""Keys by which an organisation's programs write to the register."""

import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from registry.accounts.actions import issue_anew, issue_token, let_token_end, revoke_token
from registry.accounts.models import Token
from registry.accounts.policy import SCOPES, may
from registry.errors import RegistryError, UnknownRecord

from ..actor import actor_of
from ..ended_tokens import ended_tokens
from ..errors import detail_in_words
from ..finding import NOTHING, organisation_for

LASTS = [(30, "30 days"), (90, "90 days"), (180, "180 days"), (365, "a year")]


@login_required
def tokens(request: HttpRequest, organisation: str) -> HttpResponse:
    """The organisation's tokens; a new one shows its key in the answer to the form, and never again."""
    card = organisation_for(request, organisation, "token.read")
    name, scopes = request.POST.get("name", ""), request.POST.getlist("scopes")
    days = request.POST.get("days", "180")
    problem, key, issued = "", "", None
    if request.method == "POST":
        try:
            if "anew" in request.POST:
                issued, key = issue_anew(token=_token_of(organisation, request.POST["anew"]), by=actor_of(request))
            else:
                issued, key = issue_token(
                    organisation=organisation,
                    name=name,
                    scopes=scopes,
                    lasts=datetime.timedelta(days=int(days) if days in ("30", "90", "180", "365") else 0),
                    by=actor_of(request),
                )
        except RegistryError as error:
            problem = detail_in_words(error, {"scopes": "Choose what the token may do."})
    listed = Token.objects.select_related("created_by").filter(organisation=organisation).order_by("-created_at")
    facts = {
        "organisation": card,
        "tokens": listed,
        "ended": ended_tokens([organisation]),
        "may_issue_tokens": may(actor_of(request), "token.issue", organisation),
        "now": timezone.now(),
        "scopes": SCOPES.items(),
        "chosen": [] if key else scopes,
        "name": "" if key else name,
        "days": days,
        "lasts": [(str(number), words) for number, words in LASTS],
        "problem": problem,
        "key": key,
        "issued": issued,
    }
    return render(request, "website/tokens.html", facts, status=400 if problem else 200)


@login_required
@require_POST
def revoke(request: HttpRequest, organisation: str, handle: str) -> HttpResponse:
    """End a key at once."""
    organisation_for(request, organisation, "token.read")
    token = _token_of(organisation, handle)
    revoke_token(token=token, by=actor_of(request))
    messages.success(request, f"{token.name} was revoked. The next request with it is refused.")
    return redirect("website:tokens", organisation)


@login_required
@require_POST
def let_end(request: HttpRequest, organisation: str, handle: str) -> HttpResponse:
    """A key that ended with who issued it is not needed any more."""
    organisation_for(request, organisation, "token.read")
    token = _token_of(organisation, handle)
    let_token_end(token=token, by=actor_of(request))
    messages.success(request, f"{token.name} stays ended, and is not shown to you again.")
    return redirect("website:tokens", organisation)


def _token_of(organisation: str, handle: str) -> Token:
    token = Token.objects.filter(organisation=organisation, handle=handle).first()
    if token is None:
        raise UnknownRecord(NOTHING)
    return token
