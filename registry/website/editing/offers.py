"""What a name that we could not settle may mean: offered for choosing, never chosen for anyone."""

from dataclasses import dataclass
from typing import Any

from django.db import models

from registry import fields
from registry.identifiers import is_well_formed

from .names import AREA, areas_like, search


@dataclass(frozen=True)
class Offer:
    """One candidate: the id or code that is sent, and its name."""

    value: str
    words: str


def offers_for(of: models.Field, value: Any) -> list[Offer]:
    """Candidates for a written name that is no id or code yet."""
    if isinstance(of, models.ForeignKey) and isinstance(value, str) and value:
        target: Any = of.related_model
        if is_well_formed(value, target.prefix):
            return []
        return [
            Offer(identifier, f"{name} ({identifier})") for identifier, name in search(target._meta.model_name, value)
        ]
    if isinstance(of, fields.AreaCodes) and isinstance(value, list):
        return [offer for text in value for offer in _areas(text)]
    return _areas(value) if isinstance(of, fields.AreaCode) else []


def _areas(value: Any) -> list[Offer]:
    if not isinstance(value, str) or not value or AREA.fullmatch(value):
        return []
    return [Offer(code, f"{name} ({code})") for code, name in areas_like(value)]
