"""Names that are completed as they are typed, and columns that are proposed."""

from collections.abc import Iterable
from typing import Any

import orjson
from django.http import HttpResponse

from registry.catalogue.reading import latest_sequence
from registry.catalogue.reconciliation import Question, reconcile
from registry.catalogue.reconciliation.extension import COLUMNS, columns_of
from registry.catalogue.reconciliation.questions import MOST_MATCHES, PROPERTIES, USUAL_MATCHES
from registry.errors import BadParameter
from registry.matching.folding import fold

from ...conditional import etag_of
from ...operation import Answer, Operation
from ...parameters import Parameter
from ...views import View
from .answers import HERE, TYPES, description_of, likeliest, type_of
from .parameters import LIMIT, OF_TYPE, SUGGESTING, TYPE, TYPE_STRICT
from .serializers import ProposedPropertiesSerializer, ReconcileSuggestionsSerializer, SuggestedEntitiesSerializer


class SuggestView(View):
    """What is suggested for a beginning."""

    tag = "Reconciliation"

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return dict(SUGGESTING)

    def get(self, request: Any) -> HttpResponse:
        values = self.parameters(**self.query_parameters())
        if (unchanged := self.unchanged(request)) is not None:
            return unchanged
        latest = latest_sequence()
        payload = self.suggested(values)
        return self.answer(request, orjson.dumps(payload), etag_of(request, latest), latest=latest)

    def suggested(self, values: dict[str, Any]) -> dict[str, Any]:
        """The part of the page that was asked for."""
        first = values.get("cursor", 0)
        return {"result": list(self.matching(values))[first : first + values.get("limit", USUAL_MATCHES)]}

    def matching(self, values: dict[str, Any]) -> Iterable[dict[str, Any]]:
        raise NotImplementedError


class SuggestEntityView(SuggestView):
    """Records whose name may be meant by what has been typed so far."""

    reading = Operation(
        "suggestEntities", "Complete the name of a record", raises=(BadParameter,),
        answers={200: Answer(SuggestedEntitiesSerializer)}, example=f"{HERE}suggest/entity/?prefix=karbon&limit=3",
    )  # fmt: skip

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return SUGGESTING | {"type": TYPE, "type_strict": TYPE_STRICT}

    def matching(self, values: dict[str, Any]) -> Iterable[dict[str, Any]]:
        kinds = [values["type"]] if "type" in values else list(PROPERTIES)
        for match in likeliest(reconcile([Question(kind, values["prefix"], limit=MOST_MATCHES) for kind in kinds])):
            yield {
                "id": match.id, "name": match.name, "description": description_of(match), "notable": [type_of(match.kind)],
            }  # fmt: skip


class SuggestPropertyView(SuggestView):
    """What may be stated beside a name."""

    reading = Operation(
        "suggestProperties", "Complete the name of a property", raises=(BadParameter,),
        answers={200: Answer(ReconcileSuggestionsSerializer)}, example=f"{HERE}suggest/property/?prefix=pl",
    )  # fmt: skip

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return SUGGESTING | {"type": TYPE}

    def matching(self, values: dict[str, Any]) -> Iterable[dict[str, Any]]:
        kinds = [values["type"]] if "type" in values else list(PROPERTIES)
        known = {each.id: each for kind in kinds for each in PROPERTIES[kind]}
        for each in known.values():
            if _begins(values["prefix"], each.id, each.name):
                yield {"id": each.id, "name": each.name, "description": each.description}


class SuggestTypeView(SuggestView):
    """Kinds of records."""

    reading = Operation(
        "suggestTypes", "Complete the name of a type", raises=(BadParameter,),
        answers={200: Answer(ReconcileSuggestionsSerializer)}, example=f"{HERE}suggest/type/?prefix=org",
    )  # fmt: skip

    def matching(self, values: dict[str, Any]) -> Iterable[dict[str, Any]]:
        return (type_of(kind) for kind, name in TYPES.items() if _begins(values["prefix"], kind, name))


class ProposePropertiesView(SuggestView):
    """Columns that may be added for records of a type."""

    reading = Operation(
        "proposeProperties", "Propose columns", raises=(BadParameter,),
        answers={200: Answer(ProposedPropertiesSerializer)}, example=f"{HERE}properties/?type=partnership",
    )  # fmt: skip

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return {"type": OF_TYPE, "limit": LIMIT}

    def suggested(self, values: dict[str, Any]) -> dict[str, Any]:
        columns = list(columns_of(values["type"]).values())[: values.get("limit", len(COLUMNS[values["type"]]))]
        limit = {"limit": values["limit"]} if "limit" in values else {}
        return {"type": values["type"], **limit, "properties": [{"id": each.id, "name": each.name} for each in columns]}


def _begins(prefix: str, *names: str) -> bool:
    """Whether a name, or a word of it, begins so."""
    typed = fold(prefix)
    return any(f" {fold(name)}".find(f" {typed}") >= 0 for name in names)
