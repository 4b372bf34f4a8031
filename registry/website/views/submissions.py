"""One submission: where it stands, what is wrong with it, what it changes, and what to do next."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from registry.accounts.policy import may
from registry.content import kinds
from registry.errors import NotValid, RegistryError
from registry.publishing.actions import publish_submission, report_on, return_submission, submit, withdraw_submission
from registry.publishing.actions.asking import answer_consent
from registry.publishing.actions.deciding import may_decide_on
from registry.publishing.actions.propose import content_of_submission
from registry.publishing.models import Proposal, Submission

from ..actor import actor_of
from ..drafted import page_of_draft
from ..editing.names import names_of
from ..editing.pages import names_for
from ..errors import refusal_in_words
from ..finding import submission_for
from ..needing import waiting_of
from ..proposals import (
    base_content,
    changes_between,
    is_stale,
    located_problems,
    merger_in_words,
    name_of,
    people_of,
    published_content,
)
from ..steps import steps_of
from ..worked_out import worked_out_changes

ACTIONS = ("edit", "submit", "withdraw")


@login_required
def submission(request: HttpRequest, submission: str) -> HttpResponse:
    """Everything a colleague needs to decide."""
    proposal = submission_for(request, submission)
    actor, kind = actor_of(request), kinds()[proposal.kind]
    content = content_of_submission(proposal)
    names, report = names_for(kind, content), report_on(proposal)
    owner = proposal.organisation_id or ""
    published = published_content(proposal)
    stale = is_stale(proposal) and proposal.status != "published"
    before = base_content(proposal) if proposal.status in ("published", "withdrawn") else published
    is_edition = proposal.proposal == Proposal.EDITION
    is_whole = is_edition and proposal.is_new
    facts = {
        "submission": proposal,
        "name": name_of(proposal),
        "owner": names_of([owner]).get(owner, owner) if owner else "The register's curators",
        "problems": located_problems(proposal, names, (problem for problem in report if problem.blocks)),
        "warnings": located_problems(proposal, names, (problem for problem in report if not problem.blocks)),
        "is_edition": is_edition,
        "record": page_of_draft(kind, proposal.record, content) if is_whole else None,
        "changes": changes_between(kind, before, content),
        "worked_out": [] if is_whole or not is_edition else worked_out_changes(kind, proposal.record, before, content),
        "stale": stale,
        "moved": changes_between(kind, base_content(proposal), published) if stale else [],
        "steps": steps_of(proposal, names, report, None),
        "may": {
            action: may(actor, f"submission.{action}", owner, state=proposal.status, made_by=proposal.writers)
            for action in ACTIONS
        }
        | {"publish": may_decide_on(proposal, actor)},
        "people": people_of(proposal, actor),
        "waiting": waiting_of(proposal, actor),
        "merged": merger_in_words(proposal),
        "is_mine": actor.person is not None and actor.person.pk in proposal.writers,
    }
    return render(request, "website/submission.html", facts)


@login_required
def preview(request: HttpRequest, submission: str) -> HttpResponse:
    """The draft as its readers would see it; what cannot be read yet is left out. Nothing is written."""
    proposal = submission_for(request, submission)
    content = content_of_submission(proposal)
    facts = {
        "submission": proposal,
        "name": name_of(proposal),
        "lacking": [problem for problem in report_on(proposal) if problem.blocks],
        "record": page_of_draft(kinds()[proposal.kind], proposal.record, content),
    }
    return render(request, "website/preview.html", facts)


def _step(
    request: HttpRequest, identifier: str, act: Callable[[Submission], object], done: str
) -> HttpResponse:  # fmt: skip
    """Do one thing to a submission, if it is still the one that the person looked at."""
    proposal = submission_for(request, identifier)
    if request.POST.get("revision") != str(proposal.revision):
        messages.error(request, "It changed since you looked at it. This is how it stands now; decide again.")
        return redirect("website:submission", proposal.id)
    try:
        act(proposal)
    except NotValid as error:
        about = {problem.as_dict()["pointer"] for problem in error.problems}
        # Of a merger, what the two records break together is for whoever merges them.
        in_form = about <= {"/answer", "/words"} or proposal.proposal == Proposal.MERGER
        messages.error(
            request,
            refusal_in_words(error)
            if in_form
            else "It cannot be submitted yet: the list below says what to put right.",
        )
    except RegistryError as error:
        messages.error(request, refusal_in_words(error))
    else:
        messages.success(request, done)
    return redirect("website:submission", proposal.id)


@login_required
@require_POST
def hand_in(request: HttpRequest, submission: str) -> HttpResponse:
    actor = actor_of(request)
    done = "Submitted. A second person will publish it or return it with reasons."
    return _step(request, submission, lambda proposal: submit(submission=proposal, by=actor), done)


@login_required
@require_POST
def withdraw(request: HttpRequest, submission: str) -> HttpResponse:
    actor = actor_of(request)
    done = "Withdrawn. The record on the register stays as it is."
    return _step(request, submission, lambda proposal: withdraw_submission(submission=proposal, by=actor), done)


@login_required
@require_POST
def give_back(request: HttpRequest, submission: str) -> HttpResponse:
    actor, reasons = actor_of(request), request.POST.get("reasons", "")
    done = "Returned. Its authors can read your reasons."
    return _step(
        request, submission, lambda proposal: return_submission(submission=proposal, reasons=reasons, by=actor), done
    )


@login_required
@require_POST
def publish(request: HttpRequest, submission: str) -> HttpResponse:
    actor, reason = actor_of(request), request.POST.get("public_reason", "")
    done = "Published. Everyone can read it from now on."
    return _step(
        request,
        submission,
        lambda proposal: publish_submission(submission=proposal, by=actor, public_reason=reason),
        done,
    )


@login_required
@require_POST
def consent(request: HttpRequest, submission: str) -> HttpResponse:
    """An organisation that it concerns agrees or objects."""
    actor, sent = actor_of(request), request.POST
    return _step(
        request,
        submission,
        lambda proposal: answer_consent(
            submission=proposal,
            organisation=sent.get("organisation", ""),
            answer=sent.get("answer", ""),
            words=sent.get("words", ""),
            by=actor,
        ),
        "Noted. Whoever decides will read it; you can change your answer for as long as it waits.",
    )
