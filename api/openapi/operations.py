"""Every operation by the view that serves it, in reading order."""

from functools import cache

from .operation import Operation
from .operations_on_records import operations_on
from .operations_on_reference import OF_REFERENCE
from .operations_on_rows import operations_on_rows
from .operations_on_service import OF_SERVICE


@cache
def operations() -> dict[type, Operation]:
    return {
        **operations_on("partnership"),
        **operations_on("organisation"),
        **operations_on_rows(),
        **OF_REFERENCE,
        **OF_SERVICE,
    }
