"""What a plan says of a file, and what becomes of it."""

import pytest

from registry.accounts.actor import Actor
from registry.accounts.policy import NeedsSecondPerson, NotAllowed
from registry.content import kinds
from registry.errors import Moved, TransitionNotAllowed
from registry.imports.actions import apply_plan, publish_import, undo_import, upload_file
from registry.imports.csv_files import csv_of
from registry.imports.errors import PlanHasProblems, WrongHeaders
from registry.imports.models import ImportStatus
from registry.imports.workbooks import workbook_of
from registry.publishing.actions import publish
from registry.publishing.current import current_records
from registry.publishing.digest_of_register import digest_of_register
from registry.publishing.models import Status, Submission
from tests.builders import a_partnership, an_association, lessee, published

from .files import Book, new


def contents_of(kind: str, *records: str) -> list[dict]:
    of = kinds()[kind]
    current = current_records(of, records or of.record.objects.values_list("pk", flat=True))
    return [current[record].content for record in sorted(current)]


def upload(data: bytes, by: Actor, organisation: str | None = None, kind: str = "partnership", **options):
    return upload_file(data=data, kind=kind, organisation=organisation, by=by, **options)[0]


def problems(plan) -> set:
    return {
        (problem["sheet"], problem["row"], problem["column"], problem["column_name"], problem["code"])
        for row in plan.rows.all()
        for problem in row.listed("problems")
        if problem["severity"] == "error"
    }


@pytest.fixture
def scheme(association) -> dict:
    content = a_partnership(parties=[lessee(association)])
    published(content)
    return contents_of("partnership", content["id"])[0]


@pytest.mark.parametrize("kind", ["partnership", "organisation"])
@pytest.mark.parametrize("form", [workbook_of, csv_of])
def test_our_own_export_sent_back_changes_nothing(kind, form, curator, settings):
    settings.IMPORT_PLANNED_AT_ONCE = 10_000
    contents = contents_of(kind)
    plan = upload(form(kind, contents), curator, kind=kind)
    assert (plan.status, plan.unchanged, plan.total) == (ImportStatus.PLANNED, len(contents), len(contents))
    # What is written as the register writes it is read as it stands.
    assert set(plan.rows.values_list("understood", flat=True)) == {"[]"}
    assert len(contents) > 90


def test_a_changed_cell_is_a_change_in_words(scheme, association, editor):
    book = Book("partnership", [scheme])
    book.put(("homes", scheme["id"], "h1", "count"), 9)
    plan = upload(book.xlsx(), editor, association)
    (row,) = plan.rows.all()
    assert (row.action, row.record) == ("change", scheme["id"])
    assert [difference["path"] for difference in row.listed("differences")] == ["/homes/h1/count"]


def test_a_file_of_one_table_leaves_the_others_as_they_are(scheme, association, editor):
    book = Book("partnership", [scheme])
    book.put(("facilities", scheme["id"], "hall", "count"), 2)
    plan = upload(book.csv("facilities"), editor, association, table="facilities")
    (row,) = plan.rows.all()
    assert [difference["path"] for difference in row.listed("differences")] == ["/facilities/hall/count"]


def test_merged_and_hidden_cells_and_strays_are_named(scheme, association, editor):
    book = Book("partnership", [scheme])
    book.sheets["homes"].append(["P7", "h9"])

    def touch(book):
        book["homes"].merge_cells("D2:D3")
        book["parties"].row_dimensions[3].hidden = True

    assert problems(upload(book.xlsx(touch), editor, association)) == {
        ("homes", 2, None, None, "merged_cells"),
        ("homes", 3, None, None, "merged_cells"),
        ("parties", 3, None, None, "hidden_rows"),
        ("homes", 4, "A", "record", "unknown_ref"),
    }


def test_a_record_twice_and_an_unknown_one_are_named(scheme, association, editor):
    book = Book("partnership", [scheme])
    book.sheets["record"].append(list(book.sheets["record"][1]))
    unknown = list(book.sheets["record"][1])
    unknown[0] = "chp-0000000000"
    book.sheets["record"].append(unknown)
    assert problems(upload(book.xlsx(), editor, association)) == {
        ("record", 3, "A", "id", "repeated_record"),
        ("record", 4, "A", "id", "unknown_record"),
    }


def test_an_organisation_plans_only_what_is_its_own(editor, association):
    other = an_association(name="Somebody Else")
    theirs = a_partnership(parties=[lessee(other)])
    published(other, theirs)
    plan = upload(Book("partnership", contents_of("partnership", theirs["id"])).xlsx(), editor, association)
    assert {problem[-1] for problem in problems(plan)} == {"not_allowed"}


def test_new_records_may_name_each_other(association, editor, approver):
    first = new("partnership", a_partnership(name="Phase one", parties=[lessee(association)]), "P1")
    second = new("partnership", a_partnership(name="Phase two", parties=[lessee(association)]), "P2")
    book = Book("partnership", [first, second])
    book.put(("related", "P2", "r1", "partnership"), "P1")
    book.put(("related", "P2", "r1", "name"), None)
    plan = upload(book.xlsx(), editor, association)
    first, second = plan.rows.order_by("index")
    assert not problems(plan)
    publish_import(plan=apply_plan(plan=plan, by=editor), by=approver)
    (content,) = contents_of("partnership", second.record)
    assert content["related"][0]["partnership"] == first.record


def test_likely_duplicates_are_pointed_out(association, editor):
    published(a_partnership(name="Ashgill Meadow Homes"))
    draft = new("partnership", a_partnership(name="Ashgill Meadows Homes", parties=[lessee(association)]), "P1")
    (row,) = upload(Book("partnership", [draft]).xlsx(), editor, association).rows.all()
    assert [duplicate["name"] for duplicate in row.listed("duplicates")] == ["Ashgill Meadow Homes"]


def test_the_same_file_twice_is_one_import(scheme, association, editor):
    data = Book("partnership", [scheme]).xlsx()
    first, is_new = upload_file(data=data, kind="partnership", organisation=association, by=editor)
    again, again_new = upload_file(data=data, kind="partnership", organisation=association, by=editor)
    assert (is_new, again_new, again.id) == (True, False, first.id)


def test_a_plan_with_problems_is_applied_whole_or_with_leave_out(scheme, association, editor):
    good = new("partnership", a_partnership(parties=[lessee(association)]), "P1")
    book = Book("partnership", [scheme, good])
    book.put(("record", scheme["id"], "", "stage"), "lives")
    plan = upload(book.xlsx(), editor, association)
    with pytest.raises(PlanHasProblems):
        apply_plan(plan=plan, by=editor)
    apply_plan(plan=plan, by=editor, leave_out_problems=True)
    apply_plan(plan=plan, by=editor, leave_out_problems=True)
    (submission,) = Submission.objects.filter(batch=plan.id)
    assert submission.status == Status.SUBMITTED


def changed_plan(scheme: dict, association: str, editor: Actor):
    book = Book("partnership", [scheme])
    book.put(("homes", scheme["id"], "h1", "count"), 9)
    return upload(book.xlsx(), editor, association)


def test_a_plan_is_refused_when_the_register_moved(scheme, association, editor):
    plan = changed_plan(scheme, association, editor)
    publish(contents=[scheme | {"name": "Ashgill Green and Mill"}], by="somebody")
    with pytest.raises(Moved):
        apply_plan(plan=plan, by=editor)


def test_nobody_publishes_or_undoes_an_import_of_their_own(scheme, association, editor, approver):
    book = Book("partnership", [scheme])
    book.put(("homes", scheme["id"], "h1", "count"), 9)
    plan = apply_plan(plan=upload(book.xlsx(), approver, association), by=approver)
    with pytest.raises(NeedsSecondPerson):
        publish_import(plan=plan, by=approver)
    with pytest.raises(NotAllowed):
        publish_import(plan=plan, by=editor)
    assert Submission.objects.get(batch=plan.id).status == Status.SUBMITTED


def test_publishing_and_undoing_restore_the_register(scheme, association, editor, approver):
    before = digest_of_register()
    plan = apply_plan(plan=changed_plan(scheme, association, editor), by=editor)
    published_ones = publish_import(plan=plan, by=approver)
    assert digest_of_register() != before
    with pytest.raises(NotAllowed):
        undo_import(plan=published_ones, by=editor)
    assert undo_import(plan=published_ones, by=approver).status == ImportStatus.UNDONE
    assert digest_of_register() == before


def test_what_was_edited_since_is_not_undone(scheme, association, editor, approver):
    new_one = new("partnership", a_partnership(name="Another", parties=[lessee(association)]), "P1")
    book = Book("partnership", [scheme, new_one])
    book.put(("homes", scheme["id"], "h1", "count"), 9)
    plan = apply_plan(plan=upload(book.xlsx(), editor, association), by=editor)
    plan = publish_import(plan=plan, by=approver)
    publish(contents=[scheme | {"name": "Edited since"}], by="somebody")
    plan = undo_import(plan=plan, by=approver)
    assert sorted(plan.rows.values_list("undoing", flat=True)) == ["edited_since", "undone"]
    assert contents_of("partnership", scheme["id"])[0]["name"] == "Edited since"


def test_what_waits_is_withdrawn_by_its_makers(scheme, association, editor):
    plan = apply_plan(plan=changed_plan(scheme, association, editor), by=editor)
    assert undo_import(plan=plan, by=editor).status == ImportStatus.UNDONE
    assert Submission.objects.get(batch=plan.id).status == Status.WITHDRAWN


def test_a_plan_that_changes_nothing_cannot_be_applied(scheme, association, editor):
    plan = upload(Book("partnership", [scheme]).xlsx(), editor, association)
    with pytest.raises(TransitionNotAllowed):
        apply_plan(plan=plan, by=editor)


def test_one_csv_file_makes_a_whole_new_record(association, editor):
    draft = new("partnership", a_partnership(parties=[lessee(association)]), "P1")
    plan = upload(csv_of("partnership", [draft]), editor, association)
    assert (plan.creates, plan.problems) == (1, 0)
    data = csv_of("partnership", [draft]).decode("utf-8-sig").splitlines()
    at = next(place for place, line in enumerate(data) if line.startswith("facilities,"))
    data[at] = data[at].replace("facilities,", "facilites,")
    with pytest.raises(WrongHeaders) as raised:
        upload("\n".join(data).encode(), editor, association)
    assert "Did you mean facilities?" in raised.value.problems[0]["detail"]


def test_numbers_of_other_registers_find_the_same_organisation_and_lost_zeros(curator):
    there = an_association(name="Old Name Homes", identifiers=[{"key": "i1", "scheme": "GB-COH", "value": "01234567"}])
    published(there)
    same = an_association(name="Quite Another", identifiers=[{"key": "i1", "scheme": "GB-COH", "value": "01234567"}])
    book = Book("organisation", [new("organisation", same, "B1")])
    (row,) = upload(book.xlsx(), curator, kind="organisation").rows.all()
    assert [duplicate["id"] for duplicate in row.listed("duplicates")] == [there["id"]]
    book.put(("identifiers", "B1", "i1", "value"), 1234567)
    assert {problem[-1] for problem in problems(upload(book.xlsx(), curator, kind="organisation"))} == {
        "lost_leading_zero"
    }


def test_a_plan_that_fails_says_so_and_can_be_sent_again(scheme, association, editor, monkeypatch):
    def broken(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr("registry.imports.planner.current_records", broken)
        failed = changed_plan(scheme, association, editor)
    assert (failed.status, failed.rows.count()) == (ImportStatus.FAILED, 0)
    assert changed_plan(scheme, association, editor).status == ImportStatus.PLANNED
