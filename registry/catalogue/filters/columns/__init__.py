"""The columns of cards, each declared once: how its value is gathered, and what filter asks it.

The columns themselves are fields of `models/partnership_card.py` and `models/organisation_card.py`.
"""

from .organisation import ORGANISATION
from .partnership import PARTNERSHIP

COLUMNS_OF = {"organisation": ORGANISATION, "partnership": PARTNERSHIP}
