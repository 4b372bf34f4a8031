from .audit import AuditEntry
from .joining import Claim, Invitation
from .membership import Membership, Role
from .person import Person
from .token import Token

__all__ = ["AuditEntry", "Claim", "Invitation", "Membership", "Person", "Role", "Token"]
