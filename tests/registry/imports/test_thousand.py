"""The promise for a housing association with many partnerships: one file, every mistake named, one way back."""

import datetime
import resource

import pytest

from registry.imports.actions import apply_plan, publish_import, undo_import, upload_file
from registry.imports.models import Action, ImportStatus
from registry.publishing.digest_of_register import digest_of_register
from tests.builders import a_partnership, lessee

from .files import Book, new

MB = 1024 * 1024
# (table, key, column), what stands there, the code it has to get.
MISTAKES = [
    (("homes", "h1", "count"), "eight", "not_an_integer"),
    (("homes", "h2", "count"), 4.5, "not_an_integer"),
    (("homes", "h2", "count"), "=2+2", "formula_without_value"),
    (("homes", "h2", "tenure"), "shared_ownershop", "unknown_code"),
    (("homes", "h1", "owner"), "nobody", "unknown_key"),
    (("homes", "h1", "nomination_share_first_let"), 150, "out_of_range"),
    (("record", "", "stage"), "lives", "unknown_code"),
    (("record", "", "name"), None, "required"),
    (("record", "", "settlement"), datetime.date(2026, 5, 12), "excel_date"),
    (("record", "", "areas"), "Newcastle", "invalid_area"),
    (("record", "", "postcode"), "1E+05", "scientific_number"),
    (("record", "", "latitude"), 154.95, "out_of_range"),
    (("milestones", "start", "date"), "01/02/2016", "ambiguous_date"),
    (("milestones", "start", "date"), 42430, "excel_date"),
    (("milestones", "start", "reference"), 1.6e21, "scientific_number"),
    (("milestones", "start", "record"), "P99999", "unknown_ref"),
    (("asset_transfers", "t1", "consideration"), "£1 pa", "invalid_money"),
    (("parties", "council", "organisation"), "org-0000000000", "invalid_id"),
    (("sources", "s1", "url"), "javascript:alert(1)", "invalid_url"),
    (("clauses", "c1", "plain_words"), datetime.datetime(2026, 5, 12, 9, 30), "excel_date"),  # noqa: DTZ001
]


def a_thousand(association: str) -> Book:
    contents = [
        new("partnership", a_partnership(name=f"Ashgill Green {n}", parties=[lessee(association)]), f"P{n}")
        for n in range(1, 1001)
    ]
    return Book("partnership", contents)


@pytest.fixture
def limited_memory(settings):
    """400 MB for the reading process, and 400 MB more than now for this one: more is a MemoryError."""
    settings.IMPORT_LIMITS = settings.IMPORT_LIMITS | {"memory": 400 * MB}
    before = resource.getrlimit(resource.RLIMIT_AS)
    with open("/proc/self/statm") as file:  # noqa: PTH123
        now = int(file.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + 400 * MB, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, before)


@pytest.mark.slow
def test_a_thousand_partnerships_with_forty_mistakes(association, editor, approver, limited_memory, settings):
    settings.IMPORT_PLANNED_AT_ONCE = 1000
    before = digest_of_register()
    book, expected = a_thousand(association), set()
    for number in range(40):
        (sheet, key, column), value, code = MISTAKES[number % len(MISTAKES)]
        where = book.put((sheet, f"P{number * 23 + 5}", key, column), value)
        expected.add((*where, code))

    plan, _ = upload_file(data=book.xlsx(), kind="partnership", organisation=association, by=editor)

    assert plan.status == ImportStatus.PLANNED, plan.failure
    rows = list(plan.rows.all())
    named = {
        (problem["sheet"], problem["row"], problem["column_name"], problem["code"])
        for row in rows
        for problem in row.listed("problems")
        if problem["severity"] == "error"
    }
    assert named == expected
    assert len(expected) == 40
    assert plan.creates == 1000 - 40  # a row without a record is one that its record would be short of

    apply_plan(plan=plan, by=editor, leave_out_problems=True)
    plan.refresh_from_db()
    publish_import(plan=plan, by=approver)
    assert digest_of_register() != before
    undone = undo_import(plan=plan, by=approver)

    assert undone.rows.exclude(undoing="undone").filter(action__in=[Action.CREATE, Action.CHANGE]).count() == 0
    assert digest_of_register() == before
