"""What curators can look up: who did what, what was published, and who may do what."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from registry.accounts.actions import close_account
from registry.accounts.acts import ACTS
from registry.accounts.models import AuditEntry, Person
from registry.accounts.policy import require
from registry.errors import UnknownRecord
from registry.publishing.models import Status, Submission

from ..actor import actor_of
from ..auditing.question import AuditQuestion
from ..auditing.rows import entry_rows, person_rows, publication_rows
from ..finding import NOTHING
from ..paging import page_of_list


@login_required
def audit(request: HttpRequest) -> HttpResponse:
    """Who did what, when."""
    require(actor_of(request), "audit.read")
    question = AuditQuestion.of(request.GET)
    problem = question.problem()
    page = page_of_list(request, AuditEntry.objects.none() if problem else question.entries())
    facts = {
        "page": page,
        "rows": entry_rows(page.object_list),
        "question": question,
        "acts": sorted(ACTS.items(), key=lambda act: act[1]),
        "problem": problem,
        "more": f"&{urlencode(vars(question))}",
    }
    return render(request, "website/audit.html", facts, status=400 if problem else 200)


@login_required
def publications(request: HttpRequest) -> HttpResponse:
    """Proposals that were published, the latest first, with who wrote and who decided."""
    require(actor_of(request), "audit.read")
    published = Submission.objects.filter(status=Status.PUBLISHED).select_related("decided_by", "token")
    page = page_of_list(request, published.order_by("-decided_at", "-published_seq"))
    return render(request, "website/publications.html", {"page": page, "rows": publication_rows(page.object_list)})


@login_required
def accounts(request: HttpRequest) -> HttpResponse:
    """Everybody with an account, for whom they act, and how they sign in."""
    require(actor_of(request), "audit.read")
    page = page_of_list(request, Person.objects.order_by("email", "pk"))
    return render(request, "website/accounts.html", {"page": page, "rows": person_rows(page.object_list)})


@login_required
@require_POST
def close(request: HttpRequest, person: int) -> HttpResponse:
    """Shut somebody out for good."""
    require(actor_of(request), "audit.read")
    chosen = Person.objects.filter(pk=person).first()
    if chosen is None:
        raise UnknownRecord(NOTHING)
    close_account(person=chosen, by=actor_of(request))
    messages.success(request, f"The account of {chosen.email} is closed. Tokens and invitations of theirs ended.")
    return redirect("website:accounts")
