"""What nobody can guess: the one source of the characters in ids, salts and keys."""

import random

# The operating system's. A walk whose answers are kept as examples takes a seeded one instead.
source: random.Random = random.SystemRandom()


def characters(alphabet: str, length: int) -> str:
    return "".join(source.choice(alphabet) for _ in range(length))


def hexadecimal(length: int) -> str:
    return characters("0123456789abcdef", length)
