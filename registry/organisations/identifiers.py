"""Identifiers of other registers, each in the one spelling we keep.

Sources: org-id.guide for the schemes; Companies House and the Mutuals Public Register for the
forms of their numbers. A well-formed number may still not exist: only its register knows.
"""

import re
import string

from ..vocabularies.vocabulary import terms

SOCIETY_PREFIX = re.compile(r"(?:IP|RS|SP|NP)0*(?=\d)")


def normalised(scheme: str, value: str) -> str:
    """The spelling we keep: capitals, no spaces, padded or stripped as the scheme wants."""
    value = re.sub(r"[\s./-]", "", value).upper() if not scheme.startswith("XI-") else value.strip()
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


def has_right_form(scheme: str, value: str) -> bool:
    """Whether a normalised number fits the pattern of its scheme; True for schemes without one."""
    term = terms("identifier_scheme").get(scheme)
    pattern = term.more.get("pattern") if term else ""
    return not pattern or re.fullmatch(pattern, value) is not None


def from_lookup(text: str) -> tuple[str, str] | None:
    """`GB-COH-01234567` as people type it → (scheme, normalised value); None if no scheme fits."""
    for scheme in sorted(terms("identifier_scheme"), key=len, reverse=True):
        if text.upper().startswith(f"{scheme.upper()}-"):
            return scheme, normalised(scheme, text[len(scheme) + 1 :])
    return None
