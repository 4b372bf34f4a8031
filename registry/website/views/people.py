"""The people of an organisation: who acts for it, who is invited."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from registry.accounts.actions import end_membership, invite
from registry.accounts.models import Invitation, Membership, Role
from registry.accounts.policy import may
from registry.errors import RegistryError, UnknownRecord

from ..actor import actor_of
from ..finding import NOTHING, organisation_for


@login_required
def people(request: HttpRequest, organisation: str) -> HttpResponse:
    """Members and open invitations; an approver can invite."""
    card = organisation_for(request, organisation, "member.read")
    actor = actor_of(request)
    email, role = request.POST.get("email", "").strip(), request.POST.get("role", Role.EDITOR)
    problem = ""
    if request.method == "POST":
        problem = _invite(request, organisation, email, role)
        if not problem:
            messages.success(request, f"An invitation goes to {email}. It is good for 14 days.")
            return redirect("website:people", organisation)
    members = Membership.objects.select_related("person").filter(organisation=organisation, until=None)
    open_ones = Invitation.objects.filter(
        organisation=organisation, accepted_at=None, expires_at__gt=timezone.now()
    )  # fmt: skip
    facts = {
        "organisation": card,
        "members": members.order_by("since"),
        "invitations": open_ones.order_by("-at"),
        "may_invite": may(actor, "member.invite", organisation),
        "may_issue": may(actor, "token.read", organisation),
        "may_end": may(actor, "member.end", organisation),
        "roles": Role.choices,
        "email": email,
        "role": role,
        "problem": problem,
    }
    return render(request, "website/people.html", facts, status=400 if problem else 200)


def _invite(request: HttpRequest, organisation: str, email: str, role: str) -> str:
    """Send an invitation; what was wrong, or nothing."""
    if not email:
        return "Write an e-mail address, such as name@example.org."
    if role not in Role.values:
        return "Choose a role."
    try:
        invite(organisation=organisation, email=email, role=role, by=actor_of(request))
    except RegistryError as error:
        return error.detail
    return ""


@login_required
@require_POST
def end(request: HttpRequest, organisation: str, membership: int) -> HttpResponse:
    """End somebody's membership, or one's own."""
    card = organisation_for(request, organisation, "member.read")
    memberships = Membership.objects.select_related("person").filter(
        pk=membership, organisation=organisation, until=None
    )
    member = memberships.first()
    if member is None:
        raise UnknownRecord(NOTHING)
    end_membership(membership=member, by=actor_of(request))
    messages.success(request, f"{member.person} no longer acts for {card.name}.")
    return redirect("website:overview" if member.person == request.user else "website:people", *(
        [] if member.person == request.user else [organisation]
    ))  # fmt: skip
