"""Putting editions into the catalogue."""

from .catalogue_editions import catalogue_editions, supersede
from .render import render

__all__ = ["catalogue_editions", "render", "supersede"]
