from .audit import AuditEntry
from .joining import Claim, Invitation
from .membership import Membership, Role
from .person import Person
from .token import AfterLeaving, Token

__all__ = ["AfterLeaving", "AuditEntry", "Claim", "Invitation", "Membership", "Person", "Role", "Token"]
