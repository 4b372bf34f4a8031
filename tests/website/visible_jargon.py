"""Words of programs, which no page for members shows: codes, keys, pointers, and what only readers of the API know."""

import re

JARGON = re.compile(
    r"`|\b[a-z0-9]+_[a-z0-9_]+\b|\btrue\b|\bfalse\b|\bnull\b|\bJSON\b|\bAPI\b|\bUTF|\bGSS\b|\bEDTF\b|\bWGS\b|\bGBP\b"
    r"|/api/|\borg-|\bchp-|\b[Kk]eys?\b(?! dates)|\b[Cc]odes?\b|\bids?\b|\b[EWSN]\d{8}\b|(?<![\w/:.])/[a-z_]+/"
)


def jargon_in(text: str) -> list[str]:
    return JARGON.findall(text)
