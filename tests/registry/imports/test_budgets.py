"""Query budgets of imports: no statement for each record."""

import pytest

from registry.catalogue.reading import latest_sequence
from registry.content import kinds
from registry.imports.actions import apply_plan, publish_import, undo_import, upload_file
from registry.publishing.current import current_records
from tests.builders import a_partnership, lessee, published
from tests.statements import costs

from .files import Book

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("count", [1, 12])
def test_a_plan_costs_the_same_for_one_record_and_for_twelve(association, editor, approver, count):
    contents = [a_partnership(name=f"Ashgill {number}", parties=[lessee(association)]) for number in range(count)]
    published(*contents)
    current = current_records(kinds()["partnership"], [content["id"] for content in contents])
    changed = [record.content | {"summary": "As it was meant."} for record in current.values()]
    data = Book("partnership", changed).xlsx()
    latest_sequence()  # whether areas were loaded is looked at once after a new line of the feed

    with costs(28):
        plan, _ = upload_file(data=data, kind="partnership", organisation=association, by=editor)
    assert plan.changes == count
    with costs(32):
        plan = apply_plan(plan=plan, by=editor)
    with costs(82):
        plan = publish_import(plan=plan, by=approver)
    assert plan.status == "published"
    with costs(66):
        undo_import(plan=plan, by=approver)
