"""A register that nobody lives in: invented, the same each time, and published like any other."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from registry.places.models import Area
from registry.publishing.actions import publish_in_chunks

from .invented_lists import load_lists
from .invented_organisations import Bodies
from .invented_partnerships import Partnerships

PUBLISHER = "synthetic register"
ROOT = Path(__file__).parents[2]
# Whatever of these changes, what is stored changes.
MAKERS = ("registry/*/migrations/*.py", "registry/catalogue/*.py", "registry/catalogue/cards/*.py",
          "registry/catalogue/filters/columns/**/*.py", "registry/catalogue/derived/*.py",
          "registry/catalogue/actions/*.py", "registry/catalogue/entries/*.py", "tests/benchmarks/invented_*.py")  # fmt: skip


@dataclass(frozen=True)
class Recipe:
    """How large a register, and from which seed."""

    partnerships: int = 20_000
    organisations: int = 2_000
    seed: int = 1

    @property
    def stamp(self) -> str:
        return (
            f"synthetic register of {self.partnerships} partnerships and {self.organisations} organisations, "
            f"seed {self.seed}, made by {makers()}"
        )


def makers() -> str:
    """A digest of the code that decides what is stored."""
    digest = hashlib.sha256()
    for pattern in MAKERS:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def stamped(recipe: Recipe, editions_a_second: float) -> str:
    """What a database is marked with: how it was made, and how fast."""
    return f"{recipe.stamp}; {editions_a_second:.0f} editions a second"


def is_of(recipe: Recipe, stamp: str | None) -> bool:
    return (stamp or "").partition(";")[0] == recipe.stamp


def rate_of(stamp: str | None) -> float | None:
    """Editions a second, from the mark."""
    found = re.search(r"; (\d+) editions a second$", stamp or "")
    return float(found.group(1)) if found else None


def rounds_of(recipe: Recipe, districts: list[str]) -> Iterator[Iterator[dict]]:
    """Contents in the order of their publication, made one by one; within a round each record stands once."""
    bodies = Bodies(recipe.seed, recipe.organisations, districts)
    partnerships = Partnerships(recipe.seed, recipe.partnerships, bodies, districts)
    yield (bodies.content(n) for n in range(recipe.organisations))
    for edition in (1, 2, 3):
        numbers = [n for n in range(recipe.partnerships) if partnerships.editions_of(n) >= edition]
        yield (partnerships.content(n, edition) for n in numbers)
        if edition == 1:
            yield (later for n in range(recipe.organisations) if (later := bodies.later(n)))


def publish_synthetic(recipe: Recipe) -> Iterator[int]:
    """Publish it all; yields how many editions there are so far."""
    done = 0
    for contents in rounds_of(recipe, districts()):
        # A record names only what earlier rounds published, so each can be forgotten at once.
        for editions in publish_in_chunks(contents=contents, by=PUBLISHER, known=frozenset()):
            done += len(editions)
            yield done


def load_synthetic_lists(recipe: Recipe) -> tuple[int, int]:
    """What a regulator says of the associations; how many landlords it lists, and homes in how many districts of theirs."""
    codes = districts()
    return load_lists(Bodies(recipe.seed, recipe.organisations, codes), codes)


def districts() -> list[str]:
    """Today's districts, in an order that is no order, so that busy ones lie everywhere."""
    codes = Area.objects.filter(level="district", current=True).values_list("code", flat=True)
    return sorted(codes, key=lambda code: hashlib.sha256(code.encode()).digest())
