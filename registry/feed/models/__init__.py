from .change import Change
from .removal import Removal
from .tombstone import Tombstone

__all__ = ["Change", "Removal", "Tombstone"]
