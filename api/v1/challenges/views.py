"""Challenges: made by any reader without an account, read by everyone once a curator has looked."""

import hashlib
from typing import Any

import orjson
from django.db.models import F, Q, QuerySet
from django.http import HttpResponse
from django.utils import timezone
from rest_framework.request import Request

from registry.catalogue.filters.strict import unknown_parameter
from registry.catalogue.reading import read_moment
from registry.errors import UnknownRecord
from registry.identifiers import normalise_id
from registry.publishing.actions import make_challenge, verify_challenge
from registry.publishing.models import PUBLIC, Challenge

from ...json_payload import BadPayload, json_object
from ...parameters import one_of, pairs_of
from ...throttling import address_of
from ..by_sequence import OWN, page_by_sequence, sequence_of
from ..writing_view import WritingView
from .answers import as_answer

SENT = ("record", "pointer", "reason", "evidence_url", "email")
PARAMETERS = ("record", "status", "overdue")


class ChallengesView(WritingView):
    """The challenges that are public, newest first; POST makes another."""

    def get(self, request: Request) -> HttpResponse:
        parameters = pairs_of(request.META.get("QUERY_STRING", ""))
        for name in parameters:
            if name not in (*PARAMETERS, *OWN):
                raise unknown_parameter(name, (*PARAMETERS, *OWN))
        as_of, _ = sequence_of(read_moment(parameters.get("known_at")))
        matches = _narrowed(Challenge.objects.filter(stage__in=PUBLIC, opened_seq__lte=as_of), parameters, as_of)
        today = timezone.now().date()
        payload, headers = page_by_sequence(
            request._request,
            matches,
            "opened_seq",
            parameters,
            lambda challenge: as_answer(challenge, as_of, today),
            as_of,
        )
        return self.say_text(request, payload, **headers)

    def post(self, request: Request) -> HttpResponse:
        address = address_of(request._request)
        who = f"anyone:{hashlib.sha256(address.encode()).hexdigest()[:24]}"
        return self.once(request, lambda: self._make(json_object(request), address), who=who)

    def _make(self, sent: dict[str, Any], address: str) -> HttpResponse:
        text = text_fields(sent, SENT)
        challenge = make_challenge(
            record=normalise_id(text["record"]),
            pointer=text["pointer"],
            reason=text["reason"],
            evidence_url=text["evidence_url"],
            email=text["email"],
            address=address,
        )
        detail = "We have sent a link to your address. A curator reads the challenge once you have opened it."
        return self.say({"id": challenge.id, "status": "unverified", "detail": detail}, 202)


class VerifyView(WritingView):
    """The reader shows that the address is theirs, by the secret of the link."""

    def post(self, request: Request) -> HttpResponse:
        verify_challenge(secret=text_fields(json_object(request), ("secret",))["secret"])
        return self.say({"status": "quarantined", "detail": "Thank you. A curator will read it before it is public."})


class ChallengeView(WritingView):
    """One challenge; what is not public answers as if it had never been."""

    def get(self, request: Request, challenge: str) -> HttpResponse:
        stored = Challenge.objects.filter(pk=challenge, stage__in=PUBLIC).first()
        if stored is None:
            raise UnknownRecord("There is no such challenge.")
        as_of, _ = sequence_of(read_moment(None))
        return self.say_text(request, orjson.dumps(as_answer(stored, as_of, timezone.now().date())))


def _narrowed(matches: QuerySet[Challenge], parameters: dict[str, str], as_of: int) -> QuerySet[Challenge]:
    answered, removed = Q(answered_seq__lte=as_of), Q(removed_seq__lte=as_of)
    if "record" in parameters:
        matches = matches.filter(record=normalise_id(parameters["record"]))
    if status := one_of("status", parameters.get("status"), ("open", "answered", "removed")):
        matches = matches.filter(
            {"open": ~answered & ~removed, "answered": answered & ~removed, "removed": removed}[status]
        )
    if overdue := one_of("overdue", parameters.get("overdue"), ("true", "false")):
        late = Q(answered_at__date__gt=F("due_on")) & answered | (
            ~answered & Q(removed_seq=None, due_on__lt=timezone.now().date())
        )
        matches = matches.filter(late if overdue == "true" else ~late)
    return matches


def text_fields(sent: dict[str, Any], known: tuple[str, ...]) -> dict[str, str]:
    """The texts of a flat body by name; empty where one was not sent."""
    for name, value in sent.items():
        if name not in known:
            raise BadPayload("unknown_field", f"{name[:60]!r} is not known here. Send: {', '.join(known)}.")
        if value is not None and (not isinstance(value, str) or "\0" in value):
            raise BadPayload("wrong_type", f"{name}: send text.")
    return {name: sent.get(name) or "" for name in known}
