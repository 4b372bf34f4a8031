"""A date of a record as people write it: 9 December 2011, March 2016, about 2015."""

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
PLAIN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)")


def date_in_words(edtf: str | None) -> str:
    """Empty for no date; what is no single day, month or year stands as it is recorded."""
    match = PLAIN.fullmatch(edtf or "")
    if match is None:
        return edtf or ""
    year, month, day, doubt = match.groups()
    if month is not None and not 1 <= int(month) <= 12:
        return edtf or ""
    words = " ".join(filter(None, (day and str(int(day)), month and MONTHS[int(month) - 1], year)))
    return f"about {words}" if doubt else words
