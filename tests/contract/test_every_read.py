"""Every read × format × example of a parameter is answered as the document describes it."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from api.formats.media import FILES

from .conforming import GENERAL, Conformance, faults_of_csv
from .reads import Read, every_read, of_the_seed, of_what_was_written
from .served import every_operation
from .walking import Walker
from .walking_imports import imports

pytestmark = pytest.mark.django_db
# Parameter → the formats that honour it; the others refuse it and say so.
CSV, JSON, JSON_LINES = "text/csv", "application/json", "application/jsonl"
HONOURED_BY = {
    "page_size": (JSON,), "include": (JSON,), "view": (JSON, JSON_LINES), "excel": (CSV,),
    "labels": tuple(each.media_type for each in FILES),
}  # fmt: skip
# So many tests share the walk, so that several processes can take it.
PARTS = 6
# A token speaks for its own organisation, and the example is another one.
OF_OWN_RECORDS = {"exportWorkbook", "exportText"}


# What describes a file does so with its labels too.
OF_COLUMNS = {"describeColumns", "describeColumnsAsTableSchema"}


def expected_status(read: Read) -> int:
    if read.operation in OF_COLUMNS:
        return 200
    if read.operation in OF_OWN_RECORDS and read.parameter == "organisation":
        return 403
    return 200 if read.media_type in HONOURED_BY.get(read.parameter, (read.media_type,)) else 400


@pytest.fixture
def conformance(settings, contract: dict, operations_of: dict, resolved) -> Conformance:
    settings.READS_PER_MINUTE = 10**9
    return Conformance(contract, operations_of, resolved)


def faults_of(reads: Iterable[Read], ask: Callable[[str], Any], conformance: Conformance) -> dict[str, list[str]]:
    """Address → what is wrong with its answer. Every header that is described has to be met once."""
    wrong: dict[str, list[str]] = {}
    met: dict[str, set[str]] = defaultdict(set)
    for read in reads:
        response = ask(read.address)
        met[read.operation] |= set(response.headers)
        faults = conformance.faults(read.operation, response, read.media_type)
        if response.status_code != expected_status(read):
            faults.append(f"status {response.status_code}")
        if faults:
            wrong[read.address] = faults[:3]
    for name, headers in met.items():
        described = conformance.operations_of[name][1]["responses"]["200"]["headers"]
        if absent := set(described) - headers:
            wrong[name] = [f"described, and never there: {sorted(absent)}"]
    return wrong


@pytest.mark.parametrize("part", range(PARTS))
def test_every_read_is_answered_as_described(client, conformance: Conformance, part: int) -> None:
    reads = [*every_read(of_the_seed()[part::PARTS], conformance.operations_of, conformance.resolved)]
    assert len(reads) > 5000 / PARTS
    wrong = faults_of(reads, client.get, conformance)
    assert wrong == {}, (len(wrong), dict([*wrong.items()][:20]))


def test_every_read_of_what_was_written_is_answered_as_described(conformance: Conformance) -> None:
    walker = Walker()
    key = walker.key
    steps = [*walker.submissions(), *imports(walker), *walker.smaller_things(), *walker.challenges()]
    answers = {step.operation: step.answer for step in steps}
    ids = {
        "submission": answers["createSubmission"]["id"],
        "identifier": answers["uploadFile"]["id"],
        "challenge": answers["makeChallenge"]["id"],
    }
    reads = [*every_read(of_what_was_written(), conformance.operations_of, conformance.resolved, **ids)]
    assert len(reads) > 100
    headers = {"Authorization": f"Bearer {key}"}
    wrong = faults_of(reads, lambda address: walker.client.get(address, headers=headers), conformance)
    assert wrong == {}, (len(wrong), dict([*wrong.items()][:20]))


def test_what_only_leads_on_leads_to_an_answer_with_the_headers_that_are_described(client, conformance) -> None:
    leading = [each for each in every_operation() if each.only_leads_on]
    assert len(leading) == 2
    for each in leading:
        address = each.address
        for name, parameter in each.view.path.items():
            address = address.replace(f"<path:{name}>", str(parameter.example))
        answer = client.get(address)
        described = conformance.operations_of[each.operation.id][1]["responses"]["302"]
        assert "content" not in described
        assert set(answer.headers) - GENERAL == set(described["headers"])
        assert client.get(answer["Location"]).status_code == 200


def test_what_the_page_for_trying_out_fills_in_is_answered(client, operations_of: dict, resolved) -> None:
    """It fills in what an address needs, and nothing else: the bare reads."""
    bare = [read for read in every_read(of_the_seed(), operations_of, resolved) if not read.parameter]
    assert len({read.operation for read in bare}) > 30
    for read in bare:
        answer = client.get(read.address)
        # To its end: a file that is begun and left is closed only when memory is tidied.
        answer.getvalue()
        assert answer.status_code == 200, read.address


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda answer: answer.__setitem__("X-New", "1"), "header X-New is not described"),
        (lambda answer: answer.__setitem__("Content-Type", "text/plain"), "text/plain instead of"),
        (lambda answer: setattr(answer, "status_code", 418), "status 418 is not described"),
        (lambda answer: setattr(answer, "content", answer.content.replace(b'"count":', b'"coun":')), "count"),
        (
            lambda answer: setattr(answer, "content", answer.content.replace(b'"stage":"live"', b'"stage":"x"')),
            "'results', 0",
        ),
        (lambda answer: setattr(answer, "content", answer.content.replace(b'Z"', b'+00:00"')), "a moment without Z"),
    ],
)
def test_what_differs_from_the_document_is_seen(client, conformance: Conformance, change, fault: str) -> None:
    answer = client.get("/api/v1/partnerships/?stage=live&page_size=1")
    assert conformance.faults("listPartnerships", answer, "application/json") == []
    change(answer)
    assert fault in " ".join(conformance.faults("listPartnerships", answer, "application/json"))


def test_lines_of_a_table_with_too_many_cells_are_seen() -> None:
    assert faults_of_csv("id,name\r\na,b\r\n") == []
    assert faults_of_csv("id,name\r\na,b,c\r\n") == ["3 cells under 2 names"]
    assert faults_of_csv("id,id\r\n") == ["heading ['id', 'id']"]
