"""The label of an arrangement, with its reason in words."""

from ...content.normal import Content
from ...vocabularies.vocabulary import label
from .model_rules import NOT_ENOUGH, RULES
from .readings import NOW, is_carried_out, readings_of
from .reasons import reason_of
from .situation import Situation, situation_of


def model_of(content: Content) -> dict[str, str]:
    """The label of an arrangement."""
    return labelled_reading(content)[0]


def labelled_reading(content: Content) -> tuple[dict[str, str], Situation]:
    """The first rule that fits, in the reading of the record that tells most, and that reading."""
    readings = [situation_of(content, reading) for reading in readings_of(content)]
    for reading in readings:
        for rule in RULES:
            if rule.test(reading):
                words = f"{_opening(reading)}{rule.sentence} {_basis(reading, rule.reads(reading))}"
                return _labelled(rule.code, words), reading
    first = readings[0]
    return _labelled(NOT_ENOUGH, reason_of(situation_of(content, NOW), first).sentence), first


def _labelled(code: str, reason: str) -> dict[str, str]:
    return {"code": code, "label": label("partnership_model", code), "reason": reason}


def _opening(reading: Situation) -> str:
    if reading.transfers and is_carried_out(reading.content, reading.reading) and reading.reading.undoing:
        return ""
    return reading.reading.words


def _basis(reading: Situation, besides: list[Content]) -> str:
    keys = list(dict.fromkeys(row["key"] for row in reading.transfers + besides))
    services = [row["key"] for row in reading.services]
    sources = (
        [f"the transfers {', '.join(keys)}"]
        if keys
        else [f"the roles of the parties and the owners of the homes, as {_no_transfers(reading)}"]
    )
    if services:
        sources.append(f"the service agreements {', '.join(services)}")
    return f"Read from {' and '.join(sources)}."


def _no_transfers(reading: Situation) -> str:
    return "no recorded transfer counts here" if reading.content["asset_transfers"] else "no transfer is recorded"
