from .change import Change
from .ending import Ending
from .removal import Removal

__all__ = ["Change", "Ending", "Removal"]
