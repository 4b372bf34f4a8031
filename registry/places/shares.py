"""How deprived a district is, by the index of its own nation: nations measure differently, and are never ranked together."""

from dataclasses import dataclass

from .directory import directory

# Of a nation's neighbourhoods a tenth are in its most deprived tenth: twice that is much, and less than it is little.
MUCH, AS_THE_NATION = 20, 10


@dataclass(frozen=True)
class Share:
    """Which part of a district's neighbourhoods are among the most deprived tenth of its nation, 0 to 1."""

    value: float
    index: str
    year: str

    @property
    def band(self) -> str:
        """much, some or little, by the number that people are shown."""
        return "much" if self.in_a_hundred >= MUCH else "some" if self.in_a_hundred >= AS_THE_NATION else "little"

    @property
    def in_a_hundred(self) -> int:
        """Rounded, but never to none where there are some."""
        return max(1, round(self.value * 100)) if self.value else 0


def share_of(district: str) -> Share | None:
    """None where the index of its nation has no figure for it."""
    figure = directory().figures_of(district).national_deprivation
    if figure is None or figure.share_in_most_deprived_tenth is None:
        return None
    return Share(float(figure.share_in_most_deprived_tenth), figure.index, figure.year)
