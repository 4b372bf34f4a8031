"""Public ids: a prefix, nine random characters and a check character (`org-7f3k9q2m4x`).

The alphabet is Crockford's base 32 (no i, l, o, u), in lower case. The check character follows
the hybrid system of ISO 7064 (MOD 33,32): every single wrong character is caught, and nearly
every swap of two neighbours.
"""

import hashlib

from . import chance

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
VALUES = {character: value for value, character in enumerate(ALPHABET)}
RANDOM_CHARACTERS = 9
# What people type for the letters that the alphabet leaves out.
LOOKALIKES = str.maketrans({"o": "0", "i": "1", "l": "1"})


def check_character(characters: str) -> str:
    product = 32
    for character in characters:
        total = (product + VALUES[character]) % 32 or 32
        product = total * 2 % 33
    return ALPHABET[(1 - product) % 32]


def mint(prefix: str) -> str:
    """A new id that nobody can guess."""
    characters = chance.characters(ALPHABET, RANDOM_CHARACTERS)
    return f"{prefix}-{characters}{check_character(characters)}"


def id_from(prefix: str, text: str) -> str:
    """The id that follows from a text that names one thing for ever: the same on every register."""
    number = int.from_bytes(hashlib.sha256(text.encode()).digest())
    characters = "".join(ALPHABET[(number >> 5 * place) % 32] for place in range(RANDOM_CHARACTERS))
    return f"{prefix}-{characters}{check_character(characters)}"


def mint_opaque(prefix: str) -> str:
    """A new id of something private, which nobody types: no check character."""
    return f"{prefix}-{chance.hexadecimal(20)}"


def normalise_id(text: str) -> str:
    """The id a person meant: lower case, with look-alike letters put right."""
    prefix, dash, characters = text.strip().lower().partition("-")
    return f"{prefix}{dash}{characters.translate(LOOKALIKES)}"


def is_well_formed(text: str, prefix: str = "") -> bool:
    """Whether the shape is that of an id; the check character may still be wrong."""
    start, dash, characters = text.partition("-")
    return (
        bool(dash)
        and (not prefix or start == prefix)
        and len(characters) == RANDOM_CHARACTERS + 1
        and all(character in VALUES for character in characters)
    )


def check_is_right(text: str) -> bool:
    characters = text.partition("-")[2]
    return check_character(characters[:RANDOM_CHARACTERS]) == characters[RANDOM_CHARACTERS:]
