"""Putting editions into the catalogue."""

from .catalogue_editions import catalogue_editions
from .render import render
from .reopen import reopen
from .supersede import supersede

__all__ = ["catalogue_editions", "render", "reopen", "supersede"]
