from .content import EditionContent
from .feed import Change
from .removal import Removal
from .tombstone import Tombstone

__all__ = ["Change", "EditionContent", "Removal", "Tombstone"]
