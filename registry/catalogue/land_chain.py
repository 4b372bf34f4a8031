"""The chain of land: who granted what to whom, in order, and which grant follows from which."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..content.normal import Content
from .derived.sides import Sides, sides_of

# Rights that pass beside the land: nobody grants the land on from them.
BESIDE_THE_LAND = frozenset({"option", "nomination_agreement", "easement"})


@dataclass(frozen=True)
class Step:
    """One transfer, with its place in the order; givers and takers are keys of parties, and may be none."""

    number: int
    row: Content
    givers: tuple[str, ...]
    takers: tuple[str, ...]

    @property
    def key(self) -> str:
        return str(self.row["key"])


def steps_of(content: Content) -> list[Step]:
    """Every transfer: those whose place the sources tell first, in their order; then as the record lists them."""
    rows = sorted(content["asset_transfers"], key=lambda row: (row["sequence"] is None, row["sequence"] or 0))
    return [
        Step(number, row, _parties(row["from_party"], row["co_givers"]), _parties(row["to_party"], row["co_takers"]))
        for number, row in enumerate(rows, start=1)
    ]


def strands_of(content: Content) -> list[list[Step]]:
    """The transfers as chains: in each, who gives is who received by the transfer before it.

    A transfer that answers another follows it; else it follows the latest by which its giver received land. What
    follows from none begins a strand of its own.
    """
    sides, strands = sides_of(content), list[list[Step]]()
    for step in steps_of(content):
        before = next(_strands_before(step, strands, sides), None)
        if before is None:
            strands.append([step])
        else:
            before.append(step)
    return strands


def _strands_before(step: Step, strands: list[list[Step]], sides: Sides) -> Iterator[list[Step]]:
    """The strands that the step may go on with, the likeliest first."""
    ends = [strand for strand in reversed(strands) if _goes_on(strand[-1], step, sides)]
    answered = step.row["linked_to"]
    if step.row["link"] == "exchanged_for":
        # What is given in return is another piece of land, and its chain another chain.
        yield from (strand for strand in ends if answered not in [earlier.key for earlier in strand])
        return
    yield from (strand for strand in ends if strand[-1].key == answered)
    yield from (strand for strand in ends if answered in [earlier.key for earlier in strand])
    yield from (strand for strand in ends if not answered)


def _goes_on(before: Step, step: Step, sides: Sides) -> bool:
    if before.row["instrument"] in BESIDE_THE_LAND or before.row["status"] == "not_completed":
        return False
    received = {sides.organisation(key) for key in before.takers}
    return any(sides.organisation(key) in received for key in step.givers)


def _parties(first: str | None, further: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([first, *further] if first else further))
