"""Which area a text of somebody means: a code in it, or the name of one area only."""

import re

from .directory import directory

CODE = re.compile(r"\b[EWSNKJLM][0-9]{8}\b", re.ASCII)


def area_meant(text: str) -> str | None:
    """Its code, also of a retired area; None where no area or more than one can be meant."""
    if code := CODE.search(text.upper()):
        return code.group()
    area = directory().named(text)
    return area.code if area else None
