"""What waits for a second person."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ..actor import actor_of
from ..editing.names import names_of
from ..finding import submissions_for, waiting_for_decision
from ..proposals import name_of, people_of


@login_required
def review(request: HttpRequest) -> HttpResponse:
    """Submitted by others; the longest wait first."""
    waiting = waiting_for_decision(request)
    names = names_of(submission.organisation_id for submission in waiting if submission.organisation_id)
    rows = [
        (
            submission,
            name_of(submission),
            names.get(submission.organisation_id or "", "the register's curators"),
            people_of(submission, actor_of(request)),
        )
        for submission in waiting
    ]
    mine = submissions_for(request).filter(status="submitted", writers__contains=[request.user.pk])
    return render(
        request,
        "website/review.html",
        {"rows": rows, "mine": [(submission, name_of(submission)) for submission in mine]},
    )
