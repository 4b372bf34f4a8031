"""The people of an organisation: who acts for it, who is invited."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from registry.accounts.actions import cancel_invitation, end_membership, invite
from registry.accounts.models import Invitation, Membership, Role
from registry.accounts.policy import may
from registry.errors import RegistryError, TooOften, UnknownRecord

from ..actor import actor_of
from ..errors import detail_in_words, for_the_form, refused
from ..finding import NOTHING, organisation_for


@login_required
def people(request: HttpRequest, organisation: str) -> HttpResponse:
    """Members and open invitations; an approver can invite."""
    card = organisation_for(request, organisation, "member.read")
    actor = actor_of(request)
    email, role = request.POST.get("email", "").strip(), request.POST.get("role", Role.EDITOR)
    problem: RegistryError | str = ""
    if request.method == "POST":
        problem = _invite(request, organisation, email, role)
        if not problem:
            messages.success(request, f"An invitation goes to {email}. It is good for 14 days.")
            return redirect("website:people", organisation)
    members = Membership.objects.select_related("person").filter(organisation=organisation, until=None)
    invitations = Invitation.objects.select_related("invited_by").filter(organisation=organisation)
    facts = {
        "organisation": card,
        "members": members.order_by("since"),
        "invitations": invitations.order_by("-at", "-pk")[:100],
        "may_invite": may(actor, "member.invite", organisation),
        "may_issue": may(actor, "token.read", organisation),
        "may_end": may(actor, "member.end", organisation),
        "may_cancel": may(actor, "invitation.cancel", organisation),
        "roles": Role.choices,
        "email": email,
        "role": role,
        "problem": detail_in_words(problem) if isinstance(problem, RegistryError) else problem,
    }
    answer = render(request, "website/people.html", facts, status=400 if problem else 200)
    return refused(answer, problem) if isinstance(problem, TooOften) else answer


def _invite(request: HttpRequest, organisation: str, email: str, role: str) -> RegistryError | str:
    """Send an invitation; what was wrong, or nothing."""
    if not email:
        return "Write an email address, such as name@example.org."
    if role not in Role.values:
        return "Choose a role."
    try:
        invite(organisation=organisation, email=email, role=role, by=actor_of(request))
    except RegistryError as error:
        return for_the_form(error)
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


@login_required
@require_POST
def cancel(request: HttpRequest, organisation: str, invitation: int) -> HttpResponse:
    """Cancel an invitation that nobody has accepted."""
    organisation_for(request, organisation, "member.read")
    chosen = Invitation.objects.filter(pk=invitation, organisation=organisation).first()
    if chosen is None:
        raise UnknownRecord(NOTHING)
    cancel_invitation(invitation=chosen, by=actor_of(request))
    messages.success(request, f"The invitation to {chosen.email} was cancelled. Its link leads nowhere now.")
    return redirect("website:people", organisation)
