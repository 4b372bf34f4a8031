"""Challenges by readers: the link they were sent, the curator's screen, the publisher's answer."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.accounts.actor import Actor
from registry.accounts.policy import may
from registry.errors import NotValid, RegistryError, UnknownRecord
from registry.publishing.actions import answer_challenge, open_challenge, refuse_challenge, verify_challenge
from registry.publishing.answering import who_answers
from registry.publishing.models import Challenge
from registry.publishing.models.challenge import Stage
from registry.vocabularies.vocabulary import choices

from ..actor import actor_of
from ..editing.names import names_of
from ..errors import refusal_in_words


def verify(request: HttpRequest, secret: str) -> HttpResponse:
    """The link of the letter; a click alone does nothing, since mail scanners click too."""
    problem, done = "", False
    if request.method == "POST":
        try:
            verify_challenge(secret=secret)
            done = True
        except RegistryError as error:
            problem = refusal_in_words(error)
    facts = {"problem": problem, "done": done}
    return render(request, "website/verify_challenge.html", facts, status=400 if problem else 200)


@login_required
def challenges(request: HttpRequest) -> HttpResponse:
    """Those that wait for me: to be screened by a curator, or answered for an organisation of mine."""
    actor = actor_of(request)
    waiting = challenges_for(actor)
    if request.method == "POST":
        chosen = next((challenge for challenge in waiting if challenge.pk == request.POST.get("challenge")), None)
        if chosen is None:
            raise UnknownRecord("This challenge has been decided already, or is not yours to decide.")
        _decide(request, chosen, actor)
        return redirect("website:challenges")
    names = names_of(challenge.record for challenge in waiting)
    rows = [(challenge, names.get(challenge.record, challenge.record)) for challenge in waiting]
    return render(request, "website/challenges.html", {"rows": rows, "outcomes": choices("challenge_answer")})


def challenges_for(actor: Actor) -> list[Challenge]:
    """Held ones for curators, open ones for those who may answer; the oldest first."""
    undecided = Challenge.objects.filter(stage__in=(Stage.QUARANTINED, Stage.OPEN)).order_by("made_at")
    return [challenge for challenge in undecided if _waits_for(actor, challenge)]


def _waits_for(actor: Actor, challenge: Challenge) -> bool:
    if challenge.stage == Stage.QUARANTINED:
        return may(actor, "challenge.screen", state=challenge.stage)
    return may(actor, "challenge.answer", who_answers(challenge, actor), state=challenge.stage)


def _decide(request: HttpRequest, chosen: Challenge, actor: Actor) -> None:
    do, words = request.POST.get("do"), request.POST.get("words", "")
    try:
        if do == "open":
            open_challenge(challenge=chosen, by=actor)
        elif do == "refuse":
            refuse_challenge(challenge=chosen, reason=words, by=actor)
        else:
            answer_challenge(challenge=chosen, outcome=request.POST.get("outcome", ""), reason=words, by=actor)
    except NotValid as error:
        messages.error(request, " ".join(problem.as_dict()["detail"] for problem in error.problems))
    except RegistryError as error:
        messages.error(request, refusal_in_words(error))
    else:
        messages.success(request, "Done.")
