"""Groups near a place that look for a partner, in the words of the finder."""

import datetime
from typing import Any

from registry.dates_in_words import until_in_words
from registry.finder.places import Place, codes_meaning
from registry.finder.seeking import seeking_near
from registry.vocabularies.vocabulary import label


def seekers_near(place: Place, today: datetime.date) -> list[dict[str, Any]]:
    """Whoever says so in a notice that is valid today; nobody where no place was named."""
    return [_in_words(each) for each in seeking_near(codes_meaning(place.codes), today)] if place.codes else []


def _in_words(each: dict[str, Any]) -> dict[str, Any]:
    least, most = each["homes_min"], each["homes_max"]
    sizes = [size for size in (least, most) if size is not None]
    return each | {
        "kinds": ", ".join(label("community_kind", kind) for kind in each["community_kinds"]),
        "needs": ", ".join(label("role", role).lower() for role in each["roles"]),
        "homes": " to ".join(f"{size:,}" for size in dict.fromkeys(sizes)),
        "until": until_in_words(each["valid_until"]),
    }
