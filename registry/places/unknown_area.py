"""What to say of an area nobody knows."""

import re
from collections.abc import Callable

from registry.errors import RegistryError
from registry.places.known_areas import KnownArea

GSS_CODE = re.compile(r"[A-Z][0-9]{8}", re.ASCII)


class UnknownArea(RegistryError):
    """No area has this code. `suggestions` are areas that may have been meant."""

    code = "unknown_area"
    meaning = "No area has this code. The nearest is named where there is one."
    title = "Unknown area"

    def __init__(self, detail: str, suggestions: tuple[KnownArea, ...] = ()) -> None:
        super().__init__(detail)
        self.suggestions = suggestions


def unknown_area(code: str, *, nearest: Callable[..., tuple[KnownArea, ...]]) -> UnknownArea:
    """The error for a code that is none, with areas of like name if a name was given for a code."""
    shown = code[:40]
    if GSS_CODE.fullmatch(code):
        return UnknownArea(f"No area has the code {shown}. Codes are listed with their names.")
    suggestions = nearest(code, limit=3)
    meant = " or ".join(f"{area.code} ({area.name})" for area in suggestions)
    return UnknownArea(
        f"“{shown}” is not a GSS code, such as E08000003 for Manchester."
        + (f" Did you mean {meant}?" if meant else ""),
        suggestions,
    )
