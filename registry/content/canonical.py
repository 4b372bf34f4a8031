"""The text of a content that is hashed, and its salted digest."""

import hashlib
import json
from typing import Any

from .normal import Content


def canonical(content: Content) -> str:
    """Sorted keys, no blanks, nothing empty: a new optional column leaves old digests alone.

    Give it a content in normal form.
    """
    return json.dumps(_bare(content), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        kept = ((name, _bare(inner)) for name, inner in value.items())
        return {name: inner for name, inner in kept if inner not in (None, "", [], {})}
    return [_bare(item) for item in value] if isinstance(value, list) else value


def digest(text: str, salt: str) -> str:
    """SHA-256 over salt and text, in hexadecimal.

    The salt goes when the law makes the text go: the digest of a short sentence can be guessed,
    that of a salted one cannot.
    """
    return hashlib.sha256(f"{salt}\n{text}".encode()).hexdigest()
