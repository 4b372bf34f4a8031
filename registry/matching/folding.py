"""One spelling for comparing, never for showing: small letters a to z, digits, single spaces.

The database folds what it searches by a twin of this function, `matching_folded`
(`registry/catalogue/migrations/0007_words_are_folded.py`); a test holds the two together.
"""

import re
import unicodedata

APOSTROPHES = "'’‘‛ʼʹ`´′＇"
# Letters that no decomposition takes apart.
TAKEN_APART = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
    "ð": "d", "Ð": "d", "ł": "l", "Ł": "l", "þ": "th", "Þ": "th", "ı": "i",
}  # fmt: skip
LETTERS = str.maketrans({**dict.fromkeys(APOSTROPHES, ""), **TAKEN_APART, "&": " and ", "+": " and "})
MARKS = re.compile("[\u0300-\u036f]")
# The stops of initials: C.D.S., L. B.
INITIAL = re.compile(r"(?<![a-z0-9])([a-z])\.[ ]?(?=[a-z](?![a-z0-9]))")
# Words that are written with a hyphen, with a space, or as one.
WRITTEN_AS_ONE = re.compile(r"(?<![a-z0-9])co[- ](?=op|hous)")


def fold(text: str) -> str:
    """`Gŵyr St. Ann's Co-operative` → `gwyr st anns cooperative`; `C.D.S.` → `cds`."""
    text = unicodedata.normalize("NFKD", text.translate(LETTERS))
    text = MARKS.sub("", text).lower()
    text = WRITTEN_AS_ONE.sub("co", INITIAL.sub(r"\1", text))
    return " ".join(re.findall(r"[a-z0-9]+", text))
