"""How well searches and names find what is meant on the seed register: labelled variations, and the measure."""

from .evaluation import Figures, Variation, evaluate, variations

__all__ = ["Figures", "Variation", "evaluate", "variations"]
