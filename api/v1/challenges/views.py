"""Challenges: made by any reader without an account, read by everyone once a curator has looked."""

from typing import Any

import orjson
from django.db.models import QuerySet
from django.http import HttpResponse

from registry.catalogue.reading.latest import latest_sequence
from registry.client_address import address_of
from registry.clock import uk_day
from registry.errors import NotValid, TooOften, UnknownRecord
from registry.identifiers import normalise_id
from registry.publishing.actions import make_challenge, verify_challenge
from registry.publishing.actions.challenge import LinkRefused
from registry.publishing.models import PUBLIC, Challenge

from ...conditional import etag_of
from ...idempotency import KeyReused
from ...lists.query import ListQuery
from ...lists.stored import StoredListView
from ...operation import Answer, Operation, operation
from ...payloads.ids import id_of
from ...views import View, plain
from .filters import ChallengeFilters
from .serializers import (
    ChallengeReceivedSerializer,
    ChallengeSerializer,
    NewChallengeSerializer,
    SecretSerializer,
)

CHALLENGE = id_of("challenge", "challenge", "cha")


class ChallengesView(StoredListView):
    """What readers say is wrong, newest first, once a curator has let it be seen; no token is needed."""

    tag, name = "Challenges", "challenges"
    filters, row, orderings = ChallengeFilters, ChallengeSerializer, ("sequence",)
    walked_by, known_at, depends_on_day = "opened_seq", True, True
    reading = Operation("listChallenges", "List challenges")

    def rows(self, query: ListQuery) -> QuerySet[Challenge]:
        return Challenge.objects.filter(stage__in=PUBLIC, opened_seq__lte=query.moment.sequence)

    def organisations_in(self, rows: Any) -> set[str]:
        return {challenge.record for challenge in rows if challenge.record.startswith("org-")}

    @operation(
        "makeChallenge", "Challenge a field of a record", idempotent=True,
        sends=NewChallengeSerializer,
        answers={202: Answer(ChallengeReceivedSerializer, "It was received; nobody sees it yet.")},
        raises=(UnknownRecord, NotValid, KeyReused, TooOften),
    )  # fmt: skip
    def post(self, request: Any) -> HttpResponse:
        """For any reader, without an account.

        A link goes to the address; once it is opened, a curator looks. Five a day from one place, and five for one
        address.
        """
        sent = self.payload(NewChallengeSerializer)
        challenge = make_challenge(
            record=normalise_id(sent["record"]),
            pointer=sent["pointer"],
            reason=sent["reason"],
            evidence_url=sent.get("evidence_url", ""),
            email=sent["email"],
            address=address_of(plain(request)),
        )
        detail = "We have sent a link to your address. A curator reads the challenge once you have opened it."
        received = {"id": challenge.id, "status": "unverified", "detail": detail}
        return self.private(ChallengeReceivedSerializer(received).data, 202)


class VerifyView(View):
    """The reader shows that the address is theirs, by the secret of the link."""

    tag, has_etag = "Challenges", False

    @operation(
        "verifyChallenge", "Open the link of a challenge",
        sends=SecretSerializer,
        answers={200: Answer(ChallengeReceivedSerializer, "It waits for a curator.")}, raises=(LinkRefused,),
    )  # fmt: skip
    def post(self, request: Any) -> HttpResponse:
        """Shows that the address is the reader's. A link lasts seven days; opening it twice does no harm."""
        verify_challenge(secret=self.payload(SecretSerializer)["secret"])
        detail = "Thank you. A curator will read it before it is public."
        return self.private(ChallengeReceivedSerializer({"status": "quarantined", "detail": detail}).data)


class ChallengeView(View):
    """One challenge."""

    tag, path = "Challenges", {"challenge": CHALLENGE}

    @operation("getChallenge", "Get one challenge", answers={200: ChallengeSerializer}, raises=(UnknownRecord,))
    def get(self, request: Any, challenge: str) -> HttpResponse:
        """What is not public is answered as if it had never been; no token is needed."""
        self.parameters()
        latest, day = latest_sequence(), uk_day()
        stored = Challenge.objects.filter(pk=CHALLENGE.read(challenge), stage__in=PUBLIC).first()
        if stored is None:
            raise UnknownRecord("There is no such challenge.")
        shown = ChallengeSerializer(stored, context={"as_of": latest, "day": day}).data
        return self.answer(request, orjson.dumps(shown), etag_of(request, latest, day=day), latest=latest)
