"""Identifiers of other registers, each in the one spelling we keep.

Sources: org-id.guide for the schemes; Companies House and the Mutuals Public Register for the
forms of their numbers. A well-formed number may still not exist: only its register knows.
"""

import re
import string

from ..vocabularies.vocabulary import terms

SOCIETY_PREFIX = re.compile(r"(?:IP|RS|SP|NP)0*(?=\d)")
# What people write before a number, such as "Registered charity no. 1101050".
WORDS_BEFORE = re.compile(
    r"^(?:(?:registered|registration|registry|reg|companies|company|house|charity|charitable|society|mutual|mutuals"
    r"|provider|landlord|social|housing|fca|rsh|oscr|coh|number|num|no|nr|of|england|and|wales|scotland|scottish)\b[\s.:#-]*)+"
    r"(?=[A-Za-z]{0,3}[\s-]?\d)",
    re.IGNORECASE,
)
# A charity that the regulator lists under the number of another.
LINKED_CHARITY = re.compile(r"(\d{6,7})[-/](\d{1,3})")
BARE_NUMBER = re.compile(r"[A-Za-z]{0,3}[\s-]?\d{3,8}[A-Za-z]{0,3}|[A-Za-z0-9]{18}\d{2}")
SOUGHT_BARE = ("GB-COH", "GB-CHC", "GB-SC", "GB-NIC", "GB-MPR", "GB-SHPE", "gb-shr", "gb-wrsl", "gb-nirha", "XI-LEI")


def normalised(scheme: str, value: str) -> str:
    """The spelling we keep: capitals, no spaces, padded or stripped as the scheme wants; words before it go."""
    value = without_words(scheme, value)
    if scheme == "GB-CHC" and LINKED_CHARITY.fullmatch(value):
        return value
    value = re.sub(r"[\s./-]", "", value).upper() if not scheme.startswith("XI-") else value.strip()
    if scheme == "XI-LEI":
        return re.sub(r"[\s-]", "", value).upper()
    if scheme == "GB-COH":
        digits = value.lstrip(string.ascii_uppercase)
        letters = value.removesuffix(digits)
        return letters + digits.zfill(8 - len(letters)) if digits.isdigit() else value
    if scheme == "GB-MPR":
        return SOCIETY_PREFIX.sub("", value).lstrip("0")
    if scheme == "GB-SC":
        digits = value.removeprefix("SC")
        return f"SC{digits.zfill(6)}" if digits.isdigit() else value
    if scheme == "GB-CHC":
        return value.lstrip("0")
    return value


def without_words(scheme: str, value: str) -> str:
    """`GB-COH-03416658` → `03416658`; `Registered charity no. 1101050` → `1101050`. Local references stay as they are."""
    value = value.strip()
    if scheme == "x-local":
        return value
    bare = re.sub(rf"^{re.escape(scheme)}[\s:/-]*(?=\S)", "", value, flags=re.IGNORECASE)
    return WORDS_BEFORE.sub("", bare)


def has_right_form(scheme: str, value: str) -> bool:
    """Whether a normalised number fits the pattern of its scheme, and its check digits; True for schemes without."""
    term = terms("identifier_scheme").get(scheme)
    pattern = term.more.get("pattern") if term else ""
    if pattern and re.fullmatch(pattern, value) is None:
        return False
    return scheme != "XI-LEI" or lei_check_is_right(value)


def lei_check_is_right(value: str) -> bool:
    """ISO 17442: letters count from ten; the whole leaves one when divided by 97 (ISO 7064, MOD 97-10)."""
    return int("".join(str(int(character, 36)) for character in value)) % 97 == 1


def from_lookup(text: str) -> tuple[str, str] | None:
    """`GB-COH-01234567` as people type it → (scheme, normalised value); None if no scheme fits."""
    for scheme in sorted(terms("identifier_scheme"), key=len, reverse=True):
        if re.match(rf"{re.escape(scheme)}[\s:-]+\S", text, re.IGNORECASE):
            return scheme, normalised(scheme, text)
    return None


def bare_number(text: str) -> str:
    """The number that a text is nothing but, without the words before it; empty if it is something else."""
    number = WORDS_BEFORE.sub("", text.strip())
    return re.sub(r"[\s-]", "", number) if BARE_NUMBER.fullmatch(number) else ""


def numbers_meant(text: str) -> list[str]:
    """What a text may name as `scheme-value`: the list it names, or every list that has numbers of this form."""
    if named := from_lookup(text.strip()):
        return ["-".join(named)]
    number = bare_number(text)
    spelt = [(scheme, normalised(scheme, number)) for scheme in SOUGHT_BARE] if number else []
    return ["-".join(pair) for pair in spelt if has_right_form(*pair)]
