"""Whatever is published, withdrawn, merged and restored in turn: every line of the feed answers as a simple model does."""

import random

import pytest

from registry.catalogue.models import OrganisationCard
from registry.catalogue.reading import Moment, read_record
from registry.content import kinds
from registry.feed.endings import all_endings
from registry.publishing.actions import merge_record, restore_record
from registry.publishing.current import current_record
from tests.builders import a_land_trust, latest_sequence, published, withdrawn

pytestmark = pytest.mark.django_db
STEPS = 24


class Model:
    """Line → record → the number of its edition, or how it had ended."""

    def __init__(self) -> None:
        self.states: dict[int, dict[str, tuple]] = {}
        self.now: dict[str, tuple] = {}

    def note(self, line: int, record: str, state: tuple) -> None:
        self.now = self.now | {record: state}
        self.states[line] = self.now

    def of(self, what: str) -> list[str]:
        return [record for record, (state, *_) in self.now.items() if state == what]


def number_of(record: str) -> int:
    return current_record(kinds()["organisation"], record).number


def step(model: Model, chance: random.Random) -> None:
    there, gone = model.of("there"), [*model.of("withdrawn"), *model.of("merged")]
    acts = (
        ["publish"] + ["edit", "withdraw"] * bool(there) + ["merge"] * (len(there) > 1) + ["restore"] * 3 * bool(gone)
    )
    act = chance.choice(acts)
    if act == "publish":
        content = a_land_trust(name=f"Trust {latest_sequence()}")
        published(content)
        model.note(latest_sequence(), content["id"], ("there", 1))
    elif act == "edit":
        record = chance.choice(there)
        published(current_record(kinds()["organisation"], record).content | {"note": f"Line {latest_sequence()}."})
        model.note(latest_sequence(), record, ("there", number_of(record)))
    elif act == "withdraw":
        record = chance.choice(there)
        withdrawn({"id": record})
        model.note(latest_sequence(), record, ("withdrawn", ""))
    elif act == "merge":
        record, into = chance.sample(there, 2)
        before = latest_sequence()
        merge_record(record=record, into=into, reason="One.", by="x")
        if latest_sequence() == before + 2:
            model.note(before + 1, into, ("there", number_of(into)))
        model.note(latest_sequence(), record, ("merged", into))
    else:
        record = chance.choice(gone)
        restore_record(record=record, reason="Not so.", by="x")
        model.note(latest_sequence() - 1, record, model.now[record])
        model.note(latest_sequence(), record, ("there", number_of(record)))


def read(record: str, line: int) -> tuple | None:
    stored = read_record("organisation", record, moment=Moment(sequence=line))
    if stored.edition is not None:
        return ("there", OrganisationCard.objects.get(pk=stored.edition).number)
    return (stored.tombstone[0], stored.tombstone[3]) if stored.tombstone else None


@pytest.mark.parametrize("seed", range(4))
def test_every_line_answers_as_the_model_does(seed):
    model, chance = Model(), random.Random(seed)  # noqa: S311  the same turns each time
    for _ in range(STEPS):
        step(model, chance)

    for line, state in model.states.items():
        assert {record: read(record, line) for record in model.now} == {
            record: state.get(record) for record in model.now
        }
        ended = {record: (kind, into) for record, (kind, into) in state.items() if kind != "there"}
        listed = all_endings(line).filter(record__in=list(model.now))
        assert {ending.record: (ending.kind, ending.replaced_by) for ending in listed} == ended
    assert model.of("there")
