"""All that the register knows of one organisation, for those who think of working with it.

`profile_of` takes its record as it was read. What it answers to the questions of a comparison is read by the same
questions; beside them stand its partnerships on any side, its line of predecessors, what it says and what it promised.
"""

from .areas import AreasOfWork
from .involvements import Involvement
from .lineage import Kin
from .profile import AnsweredQuestion, Profile, profile_of
from .promises import Promise

__all__ = ["AnsweredQuestion", "AreasOfWork", "Involvement", "Kin", "Profile", "Promise", "profile_of"]
