"""What waits for a second person, and what curators can look up."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.accounts.models import AuditEntry
from registry.accounts.policy import require

from ..actor import actor_of
from ..editing.names import names_of
from ..finding import submissions_for, waiting_for_decision
from ..paging import page_of_list
from ..proposals import name_of


@login_required
def review(request: HttpRequest) -> HttpResponse:
    """Submitted by others; the longest wait first."""
    waiting = waiting_for_decision(request)
    names = names_of(submission.organisation_id for submission in waiting if submission.organisation_id)
    rows = [
        (submission, name_of(submission), names.get(submission.organisation_id or "", "the register's curators"))
        for submission in waiting
    ]
    mine = submissions_for(request).filter(status="submitted", writers__contains=[request.user.pk])
    return render(
        request,
        "website/review.html",
        {"rows": rows, "mine": [(submission, name_of(submission)) for submission in mine]},
    )


@login_required
def audit(request: HttpRequest) -> HttpResponse:
    """Who did what, when: for curators."""
    require(actor_of(request), "audit.read")
    entries = AuditEntry.objects.select_related("person", "token").order_by("-at", "-pk")
    if target := request.GET.get("target", "").strip():
        entries = entries.filter(target=target[:60])
    return render(request, "website/audit.html", {"page": page_of_list(request, entries), "target": target})
