"""Up to four associations on the same questions."""

from typing import Any

import orjson
from django.http import HttpResponse

from registry.catalogue.filters.form_fields import ChosenIds
from registry.catalogue.reading import latest_sequence
from registry.clock import uk_day
from registry.errors import BadParameter, UnknownRecord
from registry.finder.comparison import MOST, associations_to_compare, compare

from ....conditional import etag_of
from ....operation import Answer, Operation
from ....parameters import Parameter
from ....views import View
from .serializers import AssociationsComparedSerializer

ID = "id"
PARAMETERS = {
    ID: Parameter(
        ID,
        ChosenIds("org"),
        f"Ids of associations with commas between them, {MOST} at most.",
        example="org-amfzqj16ak,org-a07kgb7s5f",
        component="compare.id",
        required=True,
    )
}


class CompareView(View):
    """Associations side by side: who they are, what they did with community groups, on what terms, where, and what is
    not recorded.

    What no record tells is said so, and is never no. Endings and refusals are facts, and nothing is scored.
    """

    tag = "Finder"
    reading = Operation(
        "compareOrganisations", "Compare associations",
        raises=(BadParameter, UnknownRecord), answers={200: Answer(AssociationsComparedSerializer)},
        example="/api/v1/organisations/compare/?id=org-amfzqj16ak,org-a07kgb7s5f",
    )  # fmt: skip

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return dict(PARAMETERS)

    def get(self, request: Any) -> HttpResponse:
        ids = self.parameters(**self.query_parameters()).get(ID, [])
        today = uk_day()
        if (unchanged := self.unchanged(request, day=today)) is not None:
            return unchanged
        latest = latest_sequence()
        associations = associations_to_compare(ids, ID)
        payload = compare(associations, today).as_dict() | {"as_of": latest}
        return self.answer(request, orjson.dumps(payload), etag_of(request, latest, day=today), latest=latest)
