"""How the generator learns of an operation: from what its view declares, not by guessing."""

from typing import Any

from drf_spectacular.drainage import error
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ComponentRegistry

from ..operation import operation_of
from .describing import describe


class DescribedSchema(AutoSchema):
    """Asks the view for its operation; a method that is none is an error of the generation."""

    def get_operation(
        self, path: str, path_regex: str, path_prefix: str, method: str, registry: ComponentRegistry
    ) -> dict[str, Any] | None:
        self.registry, self.path, self.method = registry, path, method
        view: Any = type(self.view)
        declared = operation_of(view, method)
        if declared is None:
            error(f"{method} {path}: declare the operation of {view.__name__} (api/operation.py)")
            return None
        return describe(self, view, method, declared)
