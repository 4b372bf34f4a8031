"""Public ids: a prefix, nine random characters and a check character (`org-7f3k9q2m4x`).

The alphabet is Crockford's base 32 (no i, l, o, u), in lower case. The check character follows
the hybrid system of ISO 7064 (MOD 33,32): every single wrong character is caught, and nearly
every swap of two neighbours.
"""

import secrets

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
VALUES = {character: value for value, character in enumerate(ALPHABET)}
BODY = 9
# What people type for the letters that the alphabet leaves out.
LOOKALIKES = str.maketrans({"o": "0", "i": "1", "l": "1"})


def check_character(body: str) -> str:
    product = 32
    for character in body:
        total = (product + VALUES[character]) % 32 or 32
        product = total * 2 % 33
    return ALPHABET[(1 - product) % 32]


def mint(prefix: str) -> str:
    """A new id that nobody can guess."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(BODY))
    return f"{prefix}-{body}{check_character(body)}"


def normalise_id(text: str) -> str:
    """The id a person meant: lower case, with look-alike letters put right."""
    prefix, dash, body = text.strip().lower().partition("-")
    return f"{prefix}{dash}{body.translate(LOOKALIKES)}"


def is_well_formed(text: str, prefix: str = "") -> bool:
    """Whether the shape is that of an id; the check character may still be wrong."""
    given, dash, body = text.partition("-")
    return (
        bool(dash)
        and (not prefix or given == prefix)
        and len(body) == BODY + 1
        and all(character in VALUES for character in body)
    )


def check_is_right(text: str) -> bool:
    body = text.partition("-")[2]
    return check_character(body[:BODY]) == body[BODY:]
