"""Where to begin, the contract itself, and how the service is."""

from ..v1.health import views as health
from ..v1.index import IndexView
from . import own_parameters as own
from .operation import Operation
from .service import LiveSerializer, ReadySerializer, StartSerializer
from .views import SchemaView

UNCOUNTED = ("X-Request-ID",)

OF_SERVICE: dict[type, Operation] = {
    IndexView: Operation(
        "getStart", "Service", "Where to begin", "The lists there are, and the terms on which they may be used.",
        (StartSerializer,), "/api/v1/", problems=(304, 406, 429),
    ),
    health.LiveView: Operation(
        "getLive", "Service", "Is the process alive?", "For those who keep it running. Nothing else is asked.",
        (LiveSerializer,), "/api/v1/health/live", problems=(406,), headers=UNCOUNTED,
    ),
    health.ReadyView: Operation(
        "getReady", "Service", "Is it ready to answer?",
        "Database, migrations, areas and register are there. Postcodes may still be loading.",
        (ReadySerializer,), "/api/v1/health/ready", problems=(406,), headers=UNCOUNTED, also={503: "It is not ready."},
    ),
    SchemaView: Operation(
        "getSchema", "Service", "This document", "The contract of the API as OpenAPI 3.1, or 3.0 for older generators.",
        (), "/api/v1/schema/?format=json&version=3.0", (own.OAS_VERSION, own.OAS_FORMAT), ("yaml", "json"),
        problems=(304, 400, 406, 429),
    ),
}  # fmt: skip
