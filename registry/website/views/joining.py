"""Ways into an organisation: claiming to belong to it, or an invitation."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.accounts.actions import accept_invitation, decide_claim, make_claim
from registry.accounts.actions.membership import waits_for_curator
from registry.accounts.models import Claim, Role
from registry.errors import RegistryError, UnknownRecord

from ..actor import actor_of
from ..editing.names import current_cards, names_of, search
from ..errors import detail_in_words, refusal_in_words
from ..finding import NOTHING, claims_to_decide


@login_required
def join(request: HttpRequest) -> HttpResponse:
    """Find the organisation by its name."""
    text = request.GET.get("q", "").strip()
    return render(
        request, "website/join.html", {"q": text, "matches": search("organisation", text, 15) if text else []}
    )


@login_required
def claim(request: HttpRequest, organisation: str) -> HttpResponse:
    """Say how the organisation knows me; somebody else decides."""
    card = current_cards("organisation").filter(record_id=organisation).first()
    if card is None:
        raise UnknownRecord(NOTHING)
    reason, role = request.POST.get("reason", "").strip(), request.POST.get("role", Role.EDITOR)
    problem = ""
    if request.method == "POST":
        if not reason:
            problem = "Say how the organisation knows you: the person who decides will read it."
        elif role not in Role.values:
            problem = "Choose a role."
        else:
            try:
                make_claim(organisation=organisation, reason=reason, role=role, by=actor_of(request))
            except RegistryError as error:
                problem = detail_in_words(error)
            else:
                messages.success(request, f"Your claim to {card.name} waits for a decision. We will show it here.")
                return redirect("website:overview")
    facts = {"organisation": card, "reason": reason, "role": role, "roles": Role.choices, "problem": problem}
    return render(request, "website/claim.html", facts, status=400 if problem else 200)


@login_required
def invitation(request: HttpRequest, secret: str) -> HttpResponse:
    """Accept an invitation; a click on the link alone does nothing, since mail scanners click too."""
    problem = ""
    if request.method == "POST":
        try:
            joined = accept_invitation(secret=secret, by=actor_of(request))
        except RegistryError as error:
            problem = refusal_in_words(error)
        else:
            messages.success(
                request, f"Welcome. You now act for this organisation, as {joined.get_role_display().lower()}."
            )
            if joined.role == Role.EDITOR and waits_for_curator(joined):
                messages.info(request, "A curator of the register has to agree before you are an approver.")
            return redirect("website:records", joined.organisation_id)
    return render(request, "website/invitation.html", {"problem": problem}, status=400 if problem else 200)


@login_required
def claims(request: HttpRequest) -> HttpResponse:
    """Claims that wait for my decision."""
    waiting = claims_to_decide(request)
    if request.method == "POST":
        chosen = next((claim for claim in waiting if str(claim.pk) == request.POST.get("claim")), None)
        if chosen is None:
            raise UnknownRecord("This claim has been decided already, or is not yours to decide.")
        return _decide(request, chosen)
    names = names_of(claim.organisation_id for claim in waiting)
    rows = [(claim, names.get(claim.organisation_id, claim.organisation_id)) for claim in waiting]
    return render(request, "website/claims.html", {"rows": rows})


def _decide(request: HttpRequest, chosen: Claim) -> HttpResponse:
    grant = request.POST.get("do") == "grant"
    try:
        chosen = decide_claim(claim=chosen, grant=grant, answer=request.POST.get("answer", ""), by=actor_of(request))
    except RegistryError as error:
        messages.error(request, refusal_in_words(error))
    else:
        messages.success(request, f"{chosen.get_status_display()}: {chosen.person.email}.")
    return redirect("website:claims")
