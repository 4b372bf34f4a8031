"""Whether the service is alive, and whether it is ready to answer."""

from typing import Any

import orjson
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse

from registry.catalogue.models import PartnershipCard
from registry.catalogue.staleness import is_catalogue_ready
from registry.places.directory import directory
from registry.places.postcodes import postcodes_state

from ...operation import Answer, operation
from ...views import View
from ...well_known import DESCRIBED_AT
from .serializers import LiveSerializer, ReadySerializer

NEEDED = ("database", "migrations", "areas", "register", "catalogue")


class HealthView(View):
    """For those who keep it running: nobody is counted, nothing is kept."""

    tag, has_etag = "Service", False
    throttle_classes = ()

    def state(self, payload: dict, status: int = 200) -> HttpResponse:
        response = HttpResponse(orjson.dumps(payload), status=status, content_type="application/json")
        response["Cache-Control"] = "no-store"
        response["Link"] = DESCRIBED_AT
        return response


class LiveView(HealthView):
    """The process answers."""

    @operation("getLive", "Is the process alive?", answers={200: LiveSerializer}, example="/api/v1/health/live")
    def get(self, request: Any) -> HttpResponse:
        """For those who keep it running. Nothing else is asked."""
        self.parameters()
        return self.state({"status": "live"})


class ReadyView(HealthView):
    """Everything that answers need is there."""

    @operation(
        "getReady", "Is it ready to answer?", example="/api/v1/health/ready",
        answers={200: ReadySerializer, 503: Answer(ReadySerializer, "It is not ready.")},
    )  # fmt: skip
    def get(self, request: Any) -> HttpResponse:
        """Database, migrations, areas and register are there, and no answer is old. Postcodes may still be loading."""
        self.parameters()
        try:
            checks = self._checks()
        except DatabaseError:
            return self.state({"status": "not_ready", "checks": {"database": "no answer"}}, 503)
        ready = all(checks.get(name) == "ready" for name in NEEDED)
        return self.state({"status": "ready" if ready else "not_ready", "checks": checks}, 200 if ready else 503)

    def _checks(self) -> dict:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if waiting:
            # What else there is to look at may not have its tables yet.
            return {"database": "ready", "migrations": "waiting"}
        catalogue = "ready" if is_catalogue_ready() else "rebuilding"
        postcodes = postcodes_state()
        return {
            "database": "ready",
            "migrations": "ready",
            "areas": "ready" if len(directory()) else "not loaded",
            "register": "ready" if PartnershipCard.objects.filter(superseded_seq=None).exists() else "empty",
            "catalogue": catalogue,
            "postcodes": {"state": postcodes.state, "count": postcodes.count, "edition": postcodes.edition or None},
        }
