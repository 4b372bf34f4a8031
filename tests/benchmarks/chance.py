"""Chance that falls the same way each time: everything hangs on the seed and the name of a thing."""

import hashlib
import random
from collections.abc import Sequence
from typing import Any

from registry.identifiers import ALPHABET, RANDOM_CHARACTERS, check_character


class Dice(random.Random):
    """Draws for one thing, by a name such as `1/partnership/17`."""

    def one(self, weighted: dict[str, int]) -> str:
        """A code, drawn by its weight."""
        return self.choices(list(weighted), list(weighted.values()))[0]

    def happens(self, percent: int) -> bool:
        return self.randrange(100) < percent

    def near_the_front(self, things: Sequence[Any]) -> Any:
        """The first are drawn most often, as a few districts have most of the schemes."""
        return things[int(len(things) * self.random() ** 2)]


def id_of(prefix: str, name: str) -> str:
    """A well-formed public id that is always the same for this name."""
    number = int.from_bytes(hashlib.sha256(f"{prefix}/{name}".encode()).digest()[:8])
    body = "".join(ALPHABET[number >> (5 * place) & 31] for place in range(RANDOM_CHARACTERS))
    return f"{prefix}-{body}{check_character(body)}"
