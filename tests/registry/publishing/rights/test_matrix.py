"""Capacity × act × confirmed or not × compiled or not, as the page for housing officers has it, by every door."""

import pytest

from registry.publishing.rights import RIGHTS, Act, Capacity

from .scene import CHANGES, DOORS, REFUSED, TYPED, a_scene, by_action, by_form, outcome

pytestmark = pytest.mark.django_db

# What is expected, in words of the page and not of the policy: who decides on a change of each kind by each capacity.
OWN, APART, CURATOR = "own", "apart", "curator"
PAGE = {
    "evidence": {"principal": OWN, "former": OWN, "contributor": OWN, "named": APART, "other": REFUSED},
    "own dates": {"principal": OWN, "former": OWN, "contributor": OWN, "named": APART},
    "progress": {"principal": OWN, "former": APART, "contributor": APART, "named": REFUSED, "other": REFUSED},
    "own funding": {"principal": OWN, "former": APART, "contributor": OWN, "named": REFUSED, "other": REFUSED},
    "terms": {"principal": OWN, "former": APART, "contributor": APART, "named": REFUSED, "other": REFUSED},
    "another row": {"principal": OWN, "former": APART, "contributor": APART, "named": REFUSED, "other": REFUSED},
    "addition": {"principal": OWN, "former": APART, "contributor": APART, "named": REFUSED, "other": REFUSED},
    "own removal": {"principal": OWN, "former": APART, "contributor": APART, "named": APART},
}
# Terms that another principal confirmed need its consent; what the record says of it, always.
TERMS = ("terms", "own removal")
ROWS_OF_OTHERS = ("another row",)
# Of a record that only the editors wrote, a curator decides on the first edition by a party that touches these.
FIRST_BY_A_PARTY = (*TERMS, *ROWS_OF_OTHERS, "addition")
CELLS = [(act, capacity) for act, row in PAGE.items() for capacity in row]


def expected(act: str, capacity: str, *, confirmed: bool, compiled: bool) -> str:
    base = PAGE[act][capacity]
    if base == REFUSED:
        return base
    decider = CURATOR if compiled and act in FIRST_BY_A_PARTY else base
    needs_consent = act in ROWS_OF_OTHERS or (act in TERMS and confirmed)
    return f"{decider} with consent" if needs_consent else decider


def test_every_cell_of_the_table_is_there():
    assert RIGHTS.keys() == set(Act)
    assert all(row.keys() == set(Capacity) for row in RIGHTS.values())


@pytest.mark.parametrize("compiled", [False, True], ids=["by a party", "compiled"])
@pytest.mark.parametrize("confirmed", [False, True], ids=["unconfirmed", "confirmed"])
@pytest.mark.parametrize(("act", "capacity"), CELLS)
def test_a_change_needs_what_the_page_says(act, capacity, confirmed, compiled):
    scene = a_scene(confirmed=confirmed, compiled=compiled)
    submission = by_action(scene.of[capacity], scene, CHANGES[act](scene, capacity))

    assert outcome(submission, scene) == expected(act, capacity, confirmed=confirmed, compiled=compiled)


@pytest.mark.parametrize("door", DOORS[1:])
@pytest.mark.parametrize(("act", "capacity"), CELLS)
def test_every_other_door_says_the_same(door, act, capacity):
    scene = a_scene(confirmed=True, compiled=False)
    submission = door(scene.of[capacity], scene, CHANGES[act](scene, capacity))

    assert outcome(submission, scene) == expected(act, capacity, confirmed=True, compiled=False)


@pytest.mark.parametrize(("act", "capacity"), [(act, capacity) for act, capacity in CELLS if act in TYPED])
def test_the_form_says_the_same(act, capacity):
    scene = a_scene(confirmed=True, compiled=False)
    submission = by_form(scene.of[capacity], scene, act, capacity)

    assert outcome(submission, scene) == expected(act, capacity, confirmed=True, compiled=False)
