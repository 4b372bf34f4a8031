"""Three ways to read a record: as it is, as it was until it ended, as it was meant.

What is meant counts where nothing has been carried out yet, or nothing ever was.
"""

from dataclasses import dataclass

from ...content.normal import Content

CALLED_OFF = frozenset({"withdrawn", "refused", "voted_down", "sold_elsewhere"})
BUILT_HOMES = frozenset({"started", "completed"})


@dataclass(frozen=True)
class Reading:
    """Which rows count, by their state. `words` opens the reason; `undoing` says whether returns
    are followed.
    """

    name: str
    words: str
    parts: frozenset[str]
    transfers: frozenset[str]
    services: frozenset[str]
    homes: frozenset[str]
    undoing: bool = True


NOW = Reading(
    "now",
    "",
    parts=frozenset({"took_part"}),
    transfers=frozenset({"completed", "ended"}),
    services=frozenset({"in_force"}),
    homes=BUILT_HOMES,
)
UNTIL_IT_ENDED = Reading(
    "until_it_ended",
    "Until it ended: ",
    parts=frozenset({"took_part", "withdrew"}),
    transfers=frozenset({"completed", "ended"}),
    services=frozenset({"in_force", "ended"}),
    homes=BUILT_HOMES | {"lost"},
    undoing=False,
)
AS_AGREED = Reading(
    "as_agreed",
    "As agreed or proposed, not all of it carried out: ",
    parts=frozenset({"took_part", "proposed"}),
    transfers=frozenset({"completed", "ended", "agreed", "proposed"}),
    services=frozenset({"in_force", "proposed"}),
    homes=BUILT_HOMES | {"planned", "consented"},
)
NEVER_CARRIED_OUT = Reading(
    "never_carried_out",
    "As it was meant, which was not carried through: ",
    parts=frozenset({"took_part", "withdrew", "proposed"}),
    transfers=frozenset({"completed", "ended", "agreed", "proposed", "not_completed"}),
    services=frozenset({"in_force", "ended", "proposed", "not_begun"}),
    homes=BUILT_HOMES | {"planned", "consented", "dropped", "lost"},
)


def readings_of(content: Content) -> tuple[Reading, ...]:
    """The readings to try, the most telling first."""
    if content["status"] == "ended":
        if content["ending_kind"] in CALLED_OFF:
            return NEVER_CARRIED_OUT, UNTIL_IT_ENDED
        return UNTIL_IT_ENDED, NEVER_CARRIED_OUT
    if content["stage"] == "live":
        return (NOW,) if _something_stands(content) else (NOW, AS_AGREED)
    return AS_AGREED, NOW


def _something_stands(content: Content) -> bool:
    homes = any(row["state"] == "completed" for row in content["homes"])
    return homes or any(row["status"] == "completed" for row in content["asset_transfers"])


def is_carried_out(content: Content, reading: Reading) -> bool:
    """Whether this reading rests on nothing that is only agreed, proposed or given up."""
    transfers = {row["status"] for row in content["asset_transfers"]} & reading.transfers
    services = {row["status"] for row in content["service_transfers"]} & reading.services
    return transfers <= {"completed", "ended"} and services <= {"in_force", "ended"}
