"""A date of a record as people write it: 9 December 2011, March 2016, about 2015."""

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
PLAIN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)")


def date_in_words(edtf: str | None) -> str:
    """Empty for no date; what is neither a day, month or year nor a span of them stands as it is recorded."""
    start, slash, end = (edtf or "").partition("/")
    if slash:
        return _span(start, end)
    match = PLAIN.fullmatch(edtf or "")
    if match is None:
        return edtf or ""
    year, month, day, doubt = match.groups()
    if month is not None and not 1 <= int(month) <= 12:
        return edtf or ""
    words = " ".join(filter(None, (day and str(int(day)), month and MONTHS[int(month) - 1], year)))
    return f"about {words}" if doubt else words


def moment_in_words(edtf: str | None) -> str:
    """Of something that happened once: a span says that it was then, and not how long it took."""
    start, slash, end = (edtf or "").partition("/")
    if not slash:
        return date_in_words(edtf)
    first, last = (date_in_words(each) if each != ".." else "" for each in (start, end))
    if first and last:
        return f"between {first} and {last}"
    return f"{first} or later" if first else f"by {last}"


def _span(start: str, end: str) -> str:
    since, until = (date_in_words(each) if each not in ("", "..") else "" for each in (start, end))
    if since and until:
        return f"{since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else ""
