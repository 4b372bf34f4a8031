"""The Python client that is generated of the contract does what people do with the register."""

import importlib
import pkgutil
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from api.openapi.document import document
from api.openapi.example_values import PARTNERSHIP

from .generating import generate


@pytest.mark.parametrize("version", ["3.1", "3.0"])
def test_every_operation_is_generated_and_can_be_imported(version: str, tmp_path: Path, monkeypatch) -> None:
    package = f"client_of_{version.replace('.', '_')}"
    made = generate(version, tmp_path, package)
    assert (made.returncode, "WARNING" in made.stdout + made.stderr) == (0, False), made.stdout + made.stderr
    monkeypatch.syspath_prepend(tmp_path)
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}.")
    ]
    operations = [module for module in modules if hasattr(module, "sync_detailed")]
    assert len(operations) == sum(len(item) for item in document(version)["paths"].values())
    # An answer of each status that is described is parsed: none is left out.
    assert [module.__name__ for module in operations if "HTTPStatus(" not in Path(module.__file__).read_text()] == []


def models(caller: Any) -> Any:
    return importlib.import_module(f"{caller.package.__name__}.models")


def cursor_of(address: str) -> str:
    return parse_qs(urlsplit(address).query)["cursor"][0]


def test_a_list_with_filters_an_order_and_codes_is_read_to_its_end(anyone) -> None:
    names = models(anyone)
    question: dict[str, Any] = {
        "stage": [names.StageCode.LIVE, names.StageCode.BUILD],
        "ordering": [names.ListPartnershipsOrderingItem.HOMES_DESCENDING],
        "page_size": 20,
    }
    page = anyone.partnerships__list_partnerships(**question).parsed
    count, entries = page.count, list(page.results)
    while page.next_:
        page = anyone.partnerships__list_partnerships(**question, cursor=cursor_of(page.next_)).parsed
        entries += page.results
    assert len({entry.id for entry in entries}) == len(entries) == count > 20
    assert {type(entry).__name__ for entry in entries} == {"PartnershipSummary"}
    assert {entry.stage for entry in entries} <= {names.StageCode.LIVE, names.StageCode.BUILD}
    assert {entry.stage for entry in entries} != {names.StageCode.LIVE}


def test_whole_entries_and_parts_of_entries_are_what_was_asked_for(anyone) -> None:
    names = models(anyone)
    view = names.ListPartnershipsView.FULL
    (whole,) = anyone.partnerships__list_partnerships(id=[PARTNERSHIP], view=view).parsed.results
    assert (type(whole).__name__, whole.edition.number) == ("Partnership", 1)
    fields = [names.ListPartnershipsFieldsItem.STAGE]
    (sparse,) = anyone.partnerships__list_partnerships(id=[PARTNERSHIP], fields=fields).parsed.results
    assert sparse.to_dict() == {
        "id": PARTNERSHIP, "name": whole.name, "url": whole.url, "stage": whole.stage.value
    }  # fmt: skip


def test_summaries_of_organisations_are_included(anyone) -> None:
    include = models(anyone).ListPartnershipsInclude.ORGANISATIONS
    page = anyone.partnerships__list_partnerships(id=[PARTNERSHIP], include=include).parsed
    assert {type(each).__name__ for each in page.organisations.additional_properties.values()} == {
        "OrganisationSummary"
    }


def test_rows_and_terms_are_typed(anyone) -> None:
    names = models(anyone)
    homes = anyone.rows__list_homes(row_tenure=[names.TenureCode.SOCIAL_RENT], page_size=5).parsed
    assert [home.tenure for home in homes.results] == [names.TenureCode.SOCIAL_RENT] * 5
    terms = anyone.reference__list_terms("protection_kind").parsed.results
    assert {type(term).__name__ for term in terms} == {"TermEntry"}
    assert all(not term.additional_properties for term in terms)


def test_a_record_and_an_edition_are_read(anyone) -> None:
    record = anyone.partnerships__get_partnership(PARTNERSHIP).parsed
    edition = anyone.partnerships__get_partnership_edition(PARTNERSHIP, 1).parsed
    assert (record.id, edition.edition.number, edition.name) == (PARTNERSHIP, 1, record.name)
    names = models(anyone)
    part = anyone.partnerships__get_partnership(PARTNERSHIP, fields=[names.GetPartnershipFieldsItem.STAGE]).parsed
    assert (type(part).__name__, part.stage) == ("SparsePartnershipAnswer", record.stage)


def test_what_goes_wrong_is_a_problem(anyone) -> None:
    answer = anyone.partnerships__get_partnership("chp-0000000000")
    assert (answer.status_code, answer.parsed.code) == (HTTPStatus.NOT_FOUND, "not_found")


def test_a_content_is_judged(anyone) -> None:
    names = models(anyone)
    content = names.PartnershipContent.from_dict({"name": "Mill Lane", "homes": [{"key": "h1", "count": 12}]})
    sent = names.ContentToValidate(kind=names.ContentToValidateKind.PARTNERSHIP, content=content)
    verdict = anyone.submissions__validate_record(body=sent).parsed
    assert not verdict.can_be_submitted
    assert verdict.report


def test_a_record_that_was_read_is_proposed_changed_and_submitted(program, mill_lane) -> None:
    names = models(program)
    read = program.partnerships__get_partnership(mill_lane.id).parsed
    content = names.PartnershipContent.from_dict(read.to_dict())
    sent = names.NewSubmission(
        kind=names.NewSubmissionKind.PARTNERSHIP, record=mill_lane.id, content=content, reason="Two more homes."
    )
    begun = program.submissions__create_submission(body=sent)
    assert begun.status_code == HTTPStatus.CREATED, begun.content
    homes = [{"key": "h1", "count": 14, "unit": "homes", "tenure": "social_rent", "state": "completed"}]
    change = names.SubmissionChange(content=names.PartnershipContent.from_dict({"homes": homes}))
    changed = program.submissions__change_submission(begun.parsed.id, body=change, if_match=begun.headers["ETag"])
    assert changed.parsed.content.homes[0].count == 14
    done = program.submissions__submit_submission(begun.parsed.id, if_match=changed.headers["ETag"])
    assert (done.status_code, done.parsed.status.value) == (HTTPStatus.OK, "submitted"), done.content
    mine = program.submissions__list_submissions(record=mill_lane.id).parsed
    assert [entry.id for entry in mine.results] == [begun.parsed.id]
