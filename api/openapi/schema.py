"""How the generator learns of an operation: from our list, not by guessing at the view."""

from drf_spectacular.drainage import error
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ComponentRegistry


class DescribedSchema(AutoSchema):
    """Looks the view up among our operations; one that nobody operation is an error of the generation."""

    def get_operation(
        self, path: str, path_regex: str, path_prefix: str, method: str, registry: ComponentRegistry
    ) -> dict | None:
        # The list names the views, which are loaded after the class they take their schema from.
        from .operations import operations
        from .writing_operations import writing_operations

        self.registry, self.path, self.method = registry, path, method
        if (writing := writing_operations().get((method, path))) is not None:
            return writing.described(self)
        operation = operations().get(type(self.view))
        if operation is None:
            error(f"{method} {path}: add {type(self.view).__name__} to api/openapi/operations*.py")
            return None
        return operation.described(self)
