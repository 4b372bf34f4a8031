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


def as_answer(confirmation: Confirmation) -> dict[str, Any]:
    """A party's word, as anyone may read it; who of the organisation gave it stays with the organisation."""
    return {
        "sequence": confirmation.sequence,
        "at": confirmation.at,
        "partnership": confirmation.partnership_id,
        "edition": confirmation.number,
        "organisation": confirmation.organisation_id,
        "speaks_for": confirmation.speaks_for,
        "verdict": confirmation.verdict,
        "words": confirmation.words or None,
    }


class ConfirmationsView(WritingView):
    """All that parties said, newest first; POST says something in the name of one of them."""

    def get(self, request: Request) -> HttpResponse:
        parameters = pairs_of(request.META.get("QUERY_STRING", ""))
        for name in parameters:
            if name not in (*PARAMETERS, *OWN):
                raise unknown_parameter(name, (*PARAMETERS, *OWN))
        as_of, _ = sequence_of(read_moment(parameters.get("known_at")))
        matches = Confirmation.objects.filter(sequence__lte=as_of)
        if "partnership" in parameters:
            matches = matches.filter(partnership=parse_id("partnership", parameters["partnership"]))
        if "organisation" in parameters:
            matches = matches.filter(organisation=parse_id("organisation", parameters["organisation"]))
        if "verdict" in parameters:
            matches = matches.filter(verdict=one_of("verdict", parameters["verdict"], tuple(Verdict.values)))
        payload, headers = page_by_sequence(request._request, matches, "sequence", parameters, as_answer, as_of)
        return self.say_text(request, payload, **headers)

    def post(self, request: Request) -> HttpResponse:
        return self.once(request, lambda: self._give(json_object(request)))

    def _give(self, sent: dict[str, Any]) -> HttpResponse:
        edition = sent.pop("edition", None)
        if isinstance(edition, bool) or not isinstance(edition, int):
            raise BadPayload("not_an_integer", "edition: give the number of the edition you read, such as 1.")
        text = text_fields(sent, SENT)
        organisation = text["organisation"] or (self.actor.token.organisation_id if self.actor.token else "")
        confirmation = confirm(
            partnership=normalise_id(text["partnership"]),
            edition=edition,
            organisation=organisation,
            verdict=text["verdict"],
            words=text["words"],
            by=self.actor,
        )
        return self.say(
            as_answer(confirmation), 201, Location=f"/api/v1/confirmations/?partnership={confirmation.partnership_id}"
        )
