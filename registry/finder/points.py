"""Whether the point of a partnership says more than in which district it is."""

# SQL over `scheme`, a card: the point stands for the district as a whole, or the district is all that is known.
HAS_NO_POINT = "(scheme.latitude is null or scheme.location_precision = 'district')"
