"""The service that OpenRefine adds by its address."""

from collections.abc import Mapping
from typing import Any

import orjson
from django.http import HttpResponse

from registry.catalogue.reading import latest_sequence
from registry.errors import BadParameter

from ...conditional import etag_of
from ...operation import Answer, Operation, operation
from ...parameters import Parameter
from ...payloads.forms import FormPayload, form_values
from ...views import View, plain
from .answers import HERE, extension, manifest, results
from .parameters import PARAMETERS
from .serializers import ReconcileAnswerSerializer, ReconcileResultSerializer


class ReconcileView(View):
    """The OpenRefine reconciliation API 0.2, for organisations and for partnerships.

    Without a parameter, the manifest. With `queries`, for each the records that it may mean, the likeliest first; `match`
    is true of one at most, and only where no other can be meant. With `extend`, values of columns of records. JSONP is not
    offered: any page may read this address.
    """

    tag = "Reconciliation"
    reading = Operation(
        "getReconciliation", "Reconcile names", raises=(BadParameter,), answers={200: Answer(ReconcileAnswerSerializer)},
        example=HERE,
    )  # fmt: skip

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return dict(PARAMETERS)

    def get(self, request: Any) -> HttpResponse:
        values = self.parameters(**self.query_parameters())
        if (unchanged := self.unchanged(request)) is not None:
            return unchanged
        latest = latest_sequence()
        payload = _answer(values) if values else manifest()
        return self.answer(request, orjson.dumps(payload), etag_of(request, latest), latest=latest)

    @operation(
        "reconcileNames", "Reconcile many names", sends=FormPayload(PARAMETERS), raises=(BadParameter,),
        answers={200: Answer(ReconcileResultSerializer, "What was asked for.")},
    )  # fmt: skip
    def post(self, request: Any) -> HttpResponse:
        """The same as a form, for batches that are too long for an address. Nothing is stored, and no token is needed."""
        values = form_values(plain(request), PARAMETERS)
        if not values:
            raise BadParameter("queries", "missing_parameter", "queries: send queries, or extend.")
        return self.private(_answer(values))


def _answer(values: Mapping[str, Any]) -> dict[str, Any]:
    if len(values) > 1:
        raise BadParameter("extend", "queries_and_extension", "Send either queries or extend, not both.")
    return results(values["queries"]) if "queries" in values else extension(*values["extend"])
