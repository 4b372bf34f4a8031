"""Whether the service is alive, and whether it is ready to answer."""

import orjson
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse
from rest_framework.request import Request

from registry.catalogue.models import PartnershipCard
from registry.places.directory import directory
from registry.places.postcodes import postcodes_state

from ..reading import ReadView


class HealthView(ReadView):
    throttle_classes = ()

    def say(self, payload: dict, status: int = 200) -> HttpResponse:
        response = HttpResponse(orjson.dumps(payload), status=status, content_type="application/json")
        response["Cache-Control"] = "no-store"
        return response


class LiveView(HealthView):
    """The process answers; nothing else is asked."""

    def get(self, request: Request) -> HttpResponse:
        return self.say({"status": "live"})


class ReadyView(HealthView):
    """Database, migrations, areas and register are there. Postcodes may still be loading."""

    def get(self, request: Request) -> HttpResponse:
        try:
            checks = self._checks()
        except DatabaseError:
            return self.say({"status": "not_ready", "checks": {"database": "no answer"}}, 503)
        ready = all(checks[name] == "ready" for name in ("database", "migrations", "areas", "register"))
        return self.say({"status": "ready" if ready else "not_ready", "checks": checks}, 200 if ready else 503)

    def _checks(self) -> dict:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        postcodes = postcodes_state()
        return {
            "database": "ready",
            "migrations": "waiting" if waiting else "ready",
            "areas": "ready" if len(directory()) else "not loaded",
            "register": "ready" if PartnershipCard.objects.filter(superseded_seq=None).exists() else "empty",
            "postcodes": {"state": postcodes.state, "count": postcodes.count, "edition": postcodes.edition or None},
        }
