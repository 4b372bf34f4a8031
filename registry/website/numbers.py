"""Numbers that a form carries for the page: which revision, which edition was shown."""

# No column holds a longer one, and Python refuses to read thousands of digits.
LONGEST = 9


def number_in(text: str) -> int:
    """The number, or 0 for what is none: no revision and no edition has that number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST else 0
