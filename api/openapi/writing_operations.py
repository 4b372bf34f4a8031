"""Operations for those who sign in or send something, by method and address."""

from functools import cache

from .operations_on_challenges import OF_CHALLENGES
from .operations_on_confirmations import OF_CONFIRMATIONS
from .operations_on_imports import OF_IMPORTS
from .operations_on_submissions import OF_SUBMISSIONS
from .operations_on_tokens import OF_TOKENS
from .operations_on_validation import OF_VALIDATION
from .writing_operation import Writing

BASE = "/api/v1/"


@cache
def writing_operations() -> dict[tuple[str, str], Writing]:
    """`("POST", "/api/v1/validate/")` → what it is."""
    every = OF_VALIDATION | OF_CONFIRMATIONS | OF_CHALLENGES | OF_TOKENS | OF_SUBMISSIONS | OF_IMPORTS
    return {(method, f"{BASE}{address}"): operation for (method, address), operation in every.items()}
