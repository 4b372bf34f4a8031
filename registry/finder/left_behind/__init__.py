"""Districts by how deprived they are, with what the register records of each: for pages, and for whoever counts."""

from ...places.scopes import Scope, every_scope
from ...places.shares import Share, share_of
from .chosen import scope_of
from .districts import District, Nearest, districts_of

__all__ = ["District", "Nearest", "Scope", "Share", "districts_of", "every_scope", "scope_of", "share_of"]
