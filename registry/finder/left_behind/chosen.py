"""The part of the United Kingdom that somebody chose to look at."""

from ...errors import BadParameter
from ...places.directory import directory
from ...places.scopes import Scope, every_scope


def scope_of(code: str) -> Scope:
    """That of this code, or the one in which the area lies."""
    areas = directory()
    around = set(areas.with_ancestors(code)) if code in areas else set()
    scope = next((scope for scope in every_scope() if scope.area.code in around), None)
    if scope is None:
        raise BadParameter("area", "unknown_area", "area: choose a nation or a region from the list.")
    return scope
