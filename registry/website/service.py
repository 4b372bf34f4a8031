"""What every page says of the service itself: who runs it, how to reach them, on what terms, and where the pages are."""

from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from registry.public_address import at

from .actor import actor_of


class Way(NamedTuple):
    """A page that the head of every page leads to."""

    path: str
    words: str


# In the order in which people need them.
WAYS = (
    Way("/find/", "Find a partner"),
    Way("/explore/", "Explore"),
    Way("/compare/", "Compare"),
    Way("/what-worked/", "What worked"),
    Way("/clauses/", "Clauses"),
    Way("/about/", "About"),
)
# Pages of one person or one search: no search engine should keep them.
NOT_FOR_SEARCH_ENGINES = (
    "/my/", "/accounts/", "/challenges/", "/enquiries/", "/follow/", "/following/", "/compare/", "/checklist/", "/embed/",
)  # fmt: skip


def service(request: HttpRequest) -> dict[str, Any]:
    """For every template."""
    return {
        "service": {
            "ways": WAYS,
            "operator": settings.OPERATOR_NAME,
            "address": settings.OPERATOR_ADDRESS,
            "is_demonstration": settings.IS_DEMONSTRATION,
            "email": settings.OPERATOR_EMAIL,
            "licence": settings.DATA_LICENCE,
            "licence_url": settings.DATA_LICENCE_URL,
            "origin": at(),
            # Of a page that has one address: the address without what was asked.
            "canonical": at(request.path),
            "is_indexed": not request.path.startswith(NOT_FOR_SEARCH_ENGINES),
        },
        # Only pages of one's own ask for it, and others ask nothing of the database.
        "lacks_second_factor": SimpleLazyObject(lambda: _lacks_second_factor(request)),
        "way_back": urlencode({"next": request.get_full_path()}),
    }


def _lacks_second_factor(request: HttpRequest) -> bool:
    # What is refused before anybody looks who asks has no user.
    return request.path.startswith("/my/") and hasattr(request, "user") and actor_of(request).lacks_second_factor
