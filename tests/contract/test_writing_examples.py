"""What is sent and answered on the way of a proposal is as the document says, and is its example."""

import json
import os
import random
import re
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from api.openapi.examples import REQUEST_ID
from api.openapi.examples_of_writing import FOLDER
from registry import chance

from .served import every_operation
from .test_stored_texts import closed
from .walking import Step, Walker
from .walking_imports import imports

# Without the mark no test database is made, and the fixture would meet that of the checkout.
pytestmark = pytest.mark.django_db
# Answers that are files to open with a spreadsheet program.
FILES = {"getTemplateWorkbook", "exportWorkbook"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*(Z|\+00:00)")
MOST = 600
# What comes later than the moment of the examples.
LATER = {"expires_at": "2027-05-29T09:00:00.000000Z", "due_on": "2026-12-28", "last_used_on": "2026-11-30"}


@pytest.fixture(scope="module")
def walked(django_db_setup: None, django_db_blocker) -> list[Step]:
    """Every step, walked once; nothing of it stays. Ids and salts are the same on every walk."""
    from django.db import transaction

    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr(chance, "source", random.Random("examples"))  # noqa: S311  nothing of it is secret
        walker = Walker()
        steps = [*walker.submissions(), *imports(walker), *walker.smaller_things(), *walker.challenges()]
        transaction.set_rollback(True)
    return steps


def test_every_operation_is_walked(walked: list[Step]) -> None:
    described = {
        each.operation.id for each in every_operation() if not each.is_a_read_for_anyone and not each.only_leads_on
    }
    assert described - {step.operation for step in walked} == FILES


def test_every_answer_is_as_described(
    walked: list[Step], contract: dict, operations_of: dict, resolved: Callable[[dict], dict]
) -> None:
    for step in walked:
        if step.operation == "problem":
            schema: dict = {"$ref": "#/components/schemas/Problem"}
            assert step.status >= 400, step
        else:
            assert step.status < 300, (step.operation, step.answer)
            answers = operations_of[step.operation][1]["responses"]
            assert str(step.status) in answers, (step.operation, step.status, step.answer)
            answer = resolved(answers[str(step.status)])
            schema = next(iter(answer["content"].values()))["schema"]
            assert set(answer["headers"]) - set(dict(step.headers)) <= OPTIONAL, step.operation
        validator = Draft202012Validator({**schema, "components": closed(contract["components"])})
        errors = [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(step.answer)]
        assert not errors, (step.operation, errors[:4])


# Headers that some answers have: those of limits are switched off in tests, and verifying has no request.
# and downloads alone say as of when they are.
OPTIONAL = {
    "Content-Disposition",
    "Register-As-Of",
    "Register-Filter",
    "Register-Citation",
    "Accept-Ranges",
    "Register-Sequence",
    "RateLimit",
    "RateLimit-Policy",
    "Idempotent-Replay",
    "X-Request-ID",
    "Link",
}


def test_every_example_is_what_was_walked(walked: list[Step]) -> None:
    if os.environ.get("REFRESH_EXAMPLES"):
        record(walked)
        pytest.skip("recorded anew; now: manage.py write_schema")
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    assert texts(walked) == kept, f"REFRESH_EXAMPLES=1 pytest {__file__}, then write_schema"


def test_every_example_of_a_request_is_as_described(operations_of: dict, validator_of) -> None:
    for name, (_, operation) in operations_of.items():
        for content in operation.get("requestBody", {}).get("content", {}).values():
            for example in content.get("examples", {}).values():
                assert [
                    error.message for error in validator_of(content["schema"]).iter_errors(example["value"])
                ] == [], name


def texts(walked: list[Step]) -> dict[str, str]:
    """File → its text, to the last id."""
    return {
        f"{name}.json": json.dumps(example, ensure_ascii=False, indent=1) + "\n"
        for name, example in examples_of(walked).items()
    }


def examples_of(walked: list[Step]) -> dict[str, dict]:
    examples = {
        step.operation: {"sent": step.sent, "answer": fixed(step.answer)}
        for step in walked
        if step.operation != "problem"
    }
    problems = {one.answer["code"]: fixed(one.answer) for one in walked if one.operation == "problem"}
    return examples | {"problems": {"sent": None, "answer": list(problems.values())}}


def fixed(answer: Any) -> Any:
    """With fixed moments and ids of requests; long files in part."""
    if isinstance(answer, str):
        return answer[:MOST]
    text = MOMENT.sub("2026-11-30T09:00:00.000000Z", json.dumps(answer))
    for name, value in LATER.items():
        text = re.sub(rf'"{name}": "[^"]*"', f'"{name}": "{value}"', text)
    return json.loads(re.sub(r'"request_id": "[^"]*"', f'"request_id": "{REQUEST_ID}"', text))


def record(walked: list[Step]) -> None:
    """Write the examples anew; the document quotes them."""
    for old in FOLDER.iterdir():
        old.unlink()
    for name, text in texts(walked).items():
        (FOLDER / name).write_text(text, encoding="utf-8")
