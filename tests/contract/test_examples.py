"""The examples in the document are true of the seed register."""

import json
import os

import pytest

from api.openapi.examples import recorded
from registry.catalogue.flat.tables import row_tables
from registry.content import fields_of

from .reads import address_of, asked_of, of_the_seed
from .recording import answers, record
from .served import every_operation

pytestmark = pytest.mark.django_db

# Examples that find nothing in the seed, and why that is the truth.
FINDS_NOTHING = {
    **dict.fromkeys(
        ("organisation.notice_role", "organisation.notice_kind__not", "organisation.open_to_partners_on"),
        "the one notice of the seed is open to partners, of 2022, and has lapsed",
    ),
    **dict.fromkeys(
        (
            "organisation.seeks_partner_on", "organisation.offers_transfer_on",
            "organisation.offered_asset", "organisation.offered_asset__not", "organisation.offered_asset__known",
            "organisation.offered_service", "organisation.offered_service__not", "organisation.offered_service__known",
            "organisation-transfer-offers.fields", "organisation-transfer-offers.ordering",
        ),
        "no organisation of the seed seeks a partner or offers a transfer",
    ),
    **dict.fromkeys(
        (
            "asset_transfers.row_recurring_indexation", "clauses.row_kept_stated_by_kind", "clauses.row_promised_to_kind",
            "clauses.row_promised_to_side", "clauses.row_refused_by_kind", "funding.row_channel_kind",
            "asset_transfers.row_term_precision", "asset_transfers.row_valued_by_kind", "clauses.row_money_precision",
            "homes.row_heating", "milestones.row_precision", "outcomes.row_per",
        ),
        "few rows of the seed have the column, and none with the value of the example",
    ),
    **dict.fromkeys(
        (
            "tombstones.after", "tombstones.area", "tombstones.fields", "tombstones.kind", "tombstones.ordering",
            "tombstones.organisation", "tombstones.record",
        ),
        "nothing of the seed was withdrawn or merged",
    ),
    "organisation.service": "no organisation of the seed has that service",
    **dict.fromkeys(
        (
            "organisation.open_challenges_min", "partnership.open_challenges_min", "partnership.confirmation",
            "partnership.confirmed", "partnership.last_checked_after", "partnership.last_checked_before",
        ),
        "nobody has confirmed, disputed or challenged anything of the seed",
    ),
    "partnership.basis__not": "all of the seed was compiled from public sources",
}  # fmt: skip


def test_every_example_of_an_answer_is_what_the_register_answers() -> None:
    if os.environ.get("REFRESH_EXAMPLES"):
        record()
        pytest.skip("recorded anew; now: manage.py write_schema")
    for name, answer in answers():
        operation, _, written_in = name.rpartition(".")
        assert recorded(operation, written_in) == answer, (
            f"{name}: REFRESH_EXAMPLES=1 pytest {__file__}, then write_schema"
        )


def test_every_example_of_an_answer_is_as_described(operations_of: dict, resolved, validator_of) -> None:
    for name, (_, operation) in operations_of.items():
        for status, answer in operation["responses"].items():
            for media_type, content in resolved(answer).get("content", {}).items():
                for example in content.get("examples", {}).values():
                    value = resolved(example)["value"]
                    errors = [error.message for error in validator_of(content["schema"]).iter_errors(value)]
                    assert not errors, (name, status, media_type, errors[:3])


def test_every_example_request_is_answered(client) -> None:
    for each in every_operation():
        if each.is_a_read_for_anyone:
            assert client.get(each.operation.example).status_code == 200, each.operation.example


def test_every_example_of_a_parameter_finds_something(client, operations_of: dict, resolved) -> None:
    """Each parameter once, in the first operation that has it; another test asks it of every operation."""
    empty, requested = set(), set()
    for name in of_the_seed():
        path, operation = operations_of[name]
        parameters = [resolved(parameter) for parameter in operation["parameters"]]
        asked = [*asked_of(parameters)]
        for ref, parameter in zip(operation["parameters"], parameters, strict=True):
            key = ref["$ref"].rsplit("/", 1)[1]
            if key in requested or parameter not in asked:
                continue
            requested.add(key)
            answer = client.get(address_of(path, parameters, parameter, {}))
            if not found_something(answer) and not is_of_an_empty_column(key):
                empty.add(key)
    assert len(requested) > 300
    assert (sorted(empty - set(FINDS_NOTHING)), sorted(set(FINDS_NOTHING) - empty)) == ([], [])


def is_of_an_empty_column(key: str) -> bool:
    """Whether no row of the seed has a value in the column that a `row_` filter asks of."""
    table, _, name = key.partition(".row_")
    if table not in row_tables() or not name:
        return False
    model = row_tables()[table].model
    column = next(column for column in (name, name[: -len("_min")], *party_columns(name)) if column in fields_of(model))
    values = model.objects.values_list(fields_of(model)[column].attname, flat=True)
    return all(value in (None, "", []) for value in values)


def party_columns(name: str) -> list[str]:
    """The columns that may name the party whose side or kind is asked: `from_party` for `from_side`."""
    stem = name.rpartition("_")[0]
    return [stem, f"{stem}_party"]


def found_something(answer) -> bool:
    text = answer.getvalue()
    if not answer["Content-Type"].startswith("application/json"):
        return bool(text)
    return bool(json.loads(text).get("count", True))
