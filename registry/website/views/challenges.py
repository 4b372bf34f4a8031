"""Challenges by readers: the link they were sent, the curator's screen, the publisher's answer."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.accounts.actor import Actor
from registry.accounts.policy import may
from registry.errors import RegistryError, TransitionNotAllowed, UnknownRecord
from registry.publishing.actions import answer_challenge, open_challenge, refuse_challenge, verify_challenge
from registry.publishing.answering import who_answers
from registry.publishing.models import Challenge
from registry.publishing.models.challenge import Stage
from registry.vocabularies.vocabulary import terms

from ..actor import actor_of
from ..challenged import challenged_fields
from ..errors import detail_in_words, refusal_in_words

DONE = {
    "open": "It stands beside the record now. Whoever published the record gets a letter.",
    "refuse": "Refused. Nobody else sees it.",
    "answer": "Answered. The answer stands beside the record, and the reader gets it by letter.",
}
# Why an answer does not fit what the register says now.
NOT_YET = {
    "upheld_corrected": "The field still says the same. Publish the correction first, then answer.",
    "upheld_withdrawn": "The field still says something. Publish the record without it first. If it was corrected, say so.",
}


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
    typed: dict[str, str] = {}
    if request.method == "POST":
        chosen = next((challenge for challenge in waiting if challenge.pk == request.POST.get("challenge")), None)
        if chosen is None:
            raise UnknownRecord("This challenge has been decided already, or is not yours to decide.")
        problem = _decide(request, chosen, actor)
        if not problem:
            messages.success(request, DONE.get(request.POST.get("do", ""), DONE["answer"]))
            return redirect("website:challenges")
        typed = {name: request.POST.get(name, "") for name in ("challenge", "words", "outcome")} | {"problem": problem}
    rows = challenged_fields(waiting)
    facts = {"rows": rows, "outcomes": terms("challenge_answer").values(), "typed": typed}
    return render(request, "website/challenges.html", facts, status=400 if typed else 200)


def challenges_for(actor: Actor) -> list[Challenge]:
    """Held ones for curators, open ones for those who may answer; the oldest first."""
    undecided = Challenge.objects.filter(stage__in=(Stage.QUARANTINED, Stage.OPEN)).order_by("made_at")
    return [challenge for challenge in undecided if _waits_for(actor, challenge)]


def _waits_for(actor: Actor, challenge: Challenge) -> bool:
    if challenge.stage == Stage.QUARANTINED:
        return may(actor, "challenge.screen", state=challenge.stage)
    return may(actor, "challenge.answer", who_answers(challenge, actor), state=challenge.stage)


def _decide(request: HttpRequest, chosen: Challenge, actor: Actor) -> str:
    """Do what was chosen; why it cannot be done, or nothing."""
    do, words = request.POST.get("do"), request.POST.get("words", "")
    outcome = request.POST.get("outcome", "")
    if do == "answer" and outcome not in terms("challenge_answer"):
        return "Choose an answer."
    try:
        if do == "open":
            open_challenge(challenge=chosen, by=actor)
        elif do == "refuse":
            refuse_challenge(challenge=chosen, reason=words, by=actor)
        else:
            answer_challenge(challenge=chosen, outcome=outcome, reason=words, by=actor)
    except TransitionNotAllowed as error:
        return NOT_YET.get(outcome) or detail_in_words(error)
    except RegistryError as error:
        return detail_in_words(error)
    return ""
