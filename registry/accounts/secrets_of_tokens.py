"""The text of a key, and its digest. The text is seen once, by the person who asked for it."""

import hashlib
import zlib

from registry import chance

# A fixed beginning, so that scanners of leaked secrets can find our keys.
PREFIX = "prtk_"
ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
HANDLE, SECRET, CHECK = 8, 32, 6


def new_key() -> tuple[str, str]:
    """(handle, whole key). The last characters are a check sum, so that scanners see no ghosts."""
    handle = chance.characters(ALPHABET, HANDLE)
    unchecked = f"{PREFIX}{handle}_{chance.characters(ALPHABET, SECRET)}"
    return handle, unchecked + _check(unchecked)


def handle_of(key: str) -> str | None:
    """The handle of a well-formed key; None for anything else, before the database is asked."""
    length = len(PREFIX) + HANDLE + 1 + SECRET + CHECK
    if len(key) != length or not key.startswith(PREFIX) or not key.isascii():
        return None
    if _check(key[:-CHECK]) != key[-CHECK:]:
        return None
    return key[len(PREFIX) : len(PREFIX) + HANDLE]


def digest_of(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _check(unchecked: str) -> str:
    number = zlib.crc32(unchecked.encode())
    characters = []
    for _ in range(CHECK):
        number, index = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[index])
    return "".join(characters)
