"""How far a partnership has come, in the one set of words that every page, chart and comparison uses."""

from ..vocabularies.vocabulary import label, terms

UNBUILT = ("group", "site", "plan", "build")
ENDED, NOT_RECORDED = "Ended", "Stage not recorded"
# Of an organisation that is no longer part of it.
LEFT_BEHIND = "It left, or was replaced"


def stages_in_order() -> list[str]:
    """The furthest first."""
    return [*reversed(terms("stage"))]


def stage_in_words(stage: str | None, status: str | None = None, ending_kind: str | None = None) -> str:
    """The label of the stage, and that it has stalled where it has; of what is over, that and how. How far it came before it
    ended says nothing of today.
    """
    if status == "ended":
        return f"{ENDED}: {label('ending_kind', ending_kind).lower()}" if ending_kind else ENDED
    if status == "stalled":
        return f"{label('stage', stage)}, stalled" if stage else "Stalled"
    return label("stage", stage) if stage else NOT_RECORDED
