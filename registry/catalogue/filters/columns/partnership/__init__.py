"""The columns of a partnership's card, in reading order."""

from .arrangement import ARRANGEMENT
from .governance import GOVERNANCE
from .homes import HOMES
from .land import LAND
from .parties import PARTIES
from .place import AREAS, PLACE
from .results import RESULTS
from .times import TIMES

PARTNERSHIP = (*ARRANGEMENT, *AREAS, *PLACE, *PARTIES, *HOMES, *LAND, *GOVERNANCE, *RESULTS, *TIMES)
