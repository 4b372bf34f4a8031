"""What an answer for a retired code is for."""

from registry.dates_in_words import day_in_words
from registry.places.directory import Directory
from registry.places.known_areas import KnownArea


def what_became_of(code: str, areas: Directory) -> str:
    """For a retired code that larger areas of today answer for: which they are. Else empty."""
    area, today = areas.get(code), areas.resolve(code)
    if area.current or today == (code,) or (len(today) == 1 and _is_only_recoded(area, areas)):
        return ""
    became = " and ".join(f"{areas.get(each).name} ({each})" for each in today)
    ended = f" on {day_in_words(area.ends_on)}" if area.ends_on else ""
    return f"{area.name} ({code}) ended{ended}; the answer is for all of {became}, which took its place."


def _is_only_recoded(area: KnownArea, areas: Directory) -> bool:
    """Whether it is the same area to this day, under another code."""
    return area.current or (
        area.is_recoded and all(_is_only_recoded(areas.get(code), areas) for code in area.successors)
    )
