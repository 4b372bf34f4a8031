"""What a caller likes better: the lists with `q` of `Accept` and `Accept-Encoding` (RFC 9110, 12.4.2)."""

import re
from collections.abc import Iterator

QUALITY = re.compile(r"q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)", re.I | re.ASCII)
# A quotation may hold a comma or a semicolon.
PARTS = re.compile(r'(?:"(?:\\.|[^"\\])*"|[^,"])+')


def preferences(header: str) -> Iterator[tuple[str, float]]:
    """(name, quality) of each entry, in its order; without a quality, or with one that is none, it is 1."""
    for part in PARTS.findall(header):
        name, *parameters = part.split(";")
        qualities = [match for each in parameters if (match := QUALITY.fullmatch(each.strip()))]
        if name.strip():
            yield name.strip().lower(), float(qualities[0][1]) if qualities else 1.0
