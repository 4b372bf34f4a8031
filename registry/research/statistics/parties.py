"""Which parties count as having been there."""

ASSOCIATION, COMMUNITY = "association", "community"
TOOK_PART = ("took_part", "replaced", "withdrew")


def took_part(party: str, side: str) -> str:
    """SQL of whether a party is an organisation on the register that took part on this side, also for a time."""
    parts = ", ".join(f"'{part}'" for part in TOOK_PART)
    return f"{party}.organisation_id is not null and {party}.side = '{side}' and {party}.part in ({parts})"
