"""How the years of a scheme count."""

# So that a scheme of long ago says less than one of today: it counts half for each of so many years.
HALVED_AFTER_YEARS = 15
