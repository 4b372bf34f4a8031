"""How many homes an association owns, as exactly as its source says it and no more."""

PRECISION = {"about": "about ", "at_least": "at least ", "at_most": "at most "}


def homes_in_words(number: int | None, most: int | None, precision: str | None) -> str:
    """ "At least 10,000 homes" in the middle of a sentence; nothing where it is not recorded. `most` ends a range."""
    if number is None:
        return ""
    span = f"{number:,} to {most:,}" if most is not None and most != number else f"{number:,}"
    return f"{PRECISION.get(precision or '', '')}{span} home{'' if span == '1' else 's'}"
