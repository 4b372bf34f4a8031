"""The text of a content that is hashed, and its salted digest."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import orjson

from .normal import Content

EMPTY: tuple[Any, ...] = (None, "", [], {})


def canonical(content: Content) -> str:
    """Sorted keys, no spaces, nothing empty: a new optional column leaves old digests alone.

    Give it a content in normal form.
    """
    try:
        return orjson.dumps(_bare(content, _as_python_writes), option=orjson.OPT_SORT_KEYS).decode()
    except TypeError:
        # Numbers past 64 bits and half characters, in what is no valid record yet.
        return json.dumps(_bare(content, float), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _bare(value: Any, number: Callable[[float], Any]) -> Any:
    """The same without empty cells; `number` says how what is no whole number is given."""
    if isinstance(value, dict):
        kept = {}
        for name, inner in value.items():
            if isinstance(inner, dict | list | float):
                inner = _bare(inner, number)
            if inner not in EMPTY:
                kept[name] = inner
        return kept
    if isinstance(value, list):
        return [_bare(item, number) for item in value]
    return number(value) if isinstance(value, float) else value


def _as_python_writes(value: float) -> orjson.Fragment:
    """As json would: orjson writes 1e-5 where Python writes 1e-05, and old digests are over the latter."""
    return orjson.Fragment(json.dumps(value))


def digest(text: str, salt: str) -> str:
    """SHA-256 over salt and text, in hexadecimal.

    The salt goes when the law makes the text go: the digest of a short sentence can be guessed,
    that of a salted one cannot.
    """
    return hashlib.sha256(f"{salt}\n{text}".encode()).hexdigest()
