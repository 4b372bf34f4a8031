"""Every read × format × example of a parameter is answered as the document describes it."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from .conforming import Conformance, faults_of_csv
from .reads import Read, every_read, of_the_seed, of_what_was_written
from .walking import Walker
from .walking_imports import imports

pytestmark = pytest.mark.django_db
# Parameters that only JSON honours: other formats refuse them and say so.
ONLY_IN_JSON = {"page_size", "include"}
# A mark for a spreadsheet program, which only CSV has.
ONLY_IN_CSV = {"excel"}
# Views are no columns of a table.
NOT_IN_CSV = {"view"}
# A token speaks for its own organisation, and the example is another one.
OF_OWN_RECORDS = {"exportWorkbook", "exportText"}


def expected_status(read: Read) -> int:
    if read.operation in OF_OWN_RECORDS and read.parameter == "organisation":
        return 403
    if read.media_type != "text/csv" and read.parameter in ONLY_IN_CSV:
        return 400
    if read.media_type == "text/csv" and read.parameter in ONLY_IN_JSON | NOT_IN_CSV:
        return 400
    return 400 if read.media_type == "application/geo+json" and read.parameter in ONLY_IN_JSON else 200


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


def test_every_read_is_answered_as_described(client, conformance: Conformance) -> None:
    reads = [*every_read(of_the_seed(), conformance.operations_of, conformance.resolved)]
    assert len(reads) > 5000
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


def test_what_the_page_for_trying_out_fills_in_is_answered(client, operations_of: dict, resolved) -> None:
    """It fills in what an address needs, and nothing else: the bare reads."""
    bare = [read for read in every_read(of_the_seed(), operations_of, resolved) if not read.parameter]
    assert len({read.operation for read in bare}) > 30
    for read in bare:
        assert client.get(read.address).status_code == 200, read.address


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
