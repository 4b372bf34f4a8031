"""What the parties say of partnerships: public to read, given by a token of the party."""

from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from registry.catalogue.filters.strict import unknown_parameter
from registry.catalogue.reading import read_moment
from registry.identifiers import normalise_id
from registry.publishing.actions import confirm
from registry.publishing.models import Confirmation, Verdict

from ...json_payload import BadPayload, json_object
from ...parameters import one_of, pairs_of
from ..by_sequence import OWN, page_by_sequence, sequence_of
from ..challenges.views import text_fields
from ..record import parse_id
from ..writing_view import WritingView

SENT = ("partnership", "verdict", "words", "organisation")
PARAMETERS = ("partnership", "organisation", "verdict")


def as_answer(one: Confirmation) -> dict[str, Any]:
    """A party's word, as anyone may read it; who of the body gave it stays with the body."""
    return {
        "sequence": one.sequence,
        "at": one.at,
        "partnership": one.partnership_id,
        "edition": one.number,
        "organisation": one.organisation_id,
        "speaks_for": one.speaks_for,
        "verdict": one.verdict,
        "words": one.words or None,
    }


class ConfirmationsView(WritingView):
    """All that parties said, newest first; POST says something in the name of one of them."""

    def get(self, request: Request) -> HttpResponse:
        given = pairs_of(request.META.get("QUERY_STRING", ""))
        for name in given:
            if name not in (*PARAMETERS, *OWN):
                raise unknown_parameter(name, (*PARAMETERS, *OWN))
        as_of, _ = sequence_of(read_moment(given.get("known_at")))
        found = Confirmation.objects.filter(sequence__lte=as_of)
        if "partnership" in given:
            found = found.filter(partnership=parse_id("partnership", given["partnership"]))
        if "organisation" in given:
            found = found.filter(organisation=parse_id("organisation", given["organisation"]))
        if "verdict" in given:
            found = found.filter(verdict=one_of("verdict", given["verdict"], tuple(Verdict.values)))
        payload, headers = page_by_sequence(request._request, found, "sequence", given, as_answer, as_of)
        return self.say_text(request, payload, **headers)

    def post(self, request: Request) -> HttpResponse:
        return self.once(request, lambda: self._give(json_object(request)))

    def _give(self, sent: dict[str, Any]) -> HttpResponse:
        edition = sent.pop("edition", None)
        if isinstance(edition, bool) or not isinstance(edition, int):
            raise BadPayload("not_an_integer", "edition: give the number of the edition you read, such as 1.")
        text = text_fields(sent, SENT)
        payload = text["organisation"] or (self.actor.token.organisation_id if self.actor.token else "")
        given = confirm(
            partnership=normalise_id(text["partnership"]),
            edition=edition,
            organisation=payload,
            verdict=text["verdict"],
            words=text["words"],
            by=self.actor,
        )
        return self.say(as_answer(given), 201, Location=f"/api/v1/confirmations/?partnership={given.partnership_id}")
