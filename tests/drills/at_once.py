"""Many clients at the same moment: one key sixteen times, one draft by eight, two approvers."""

import threading
import uuid
from collections.abc import Callable

import django

django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from registry.accounts.models import AuditEntry  # noqa: E402
from registry.errors import RegistryError  # noqa: E402
from registry.feed.models import Change  # noqa: E402
from registry.publishing.actions import create_submission, publish_submission, submit  # noqa: E402
from registry.publishing.models import Status, Submission  # noqa: E402
from tests.builders import Scheme, member, scheme, token_of  # noqa: E402


def all_at_once(count: int, act: Callable[[int], object]) -> list:
    """What each of so many threads got, when all begin together."""
    outcomes: list = [None] * count
    barrier = threading.Barrier(count)

    def partnership(number: int) -> None:
        try:
            barrier.wait()
            outcomes[number] = act(number)
        except Exception as error:
            outcomes[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=partnership, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def client(key: str) -> Client:
    return Client(headers={"Authorization": f"Bearer {key}", "Host": "localhost"})


def sixteen_with_one_key(partnership: Scheme, key: str) -> None:
    payload, once = {"kind": "partnership", "record": partnership.id}, str(uuid.uuid4())
    answers = all_at_once(
        16,
        lambda _: client(key).post(
            "/api/v1/submissions/", payload, content_type="application/json", headers={"Idempotency-Key": once}
        ),
    )
    assert {answer.status_code for answer in answers} == {201}, [getattr(a, "content", a) for a in answers]
    assert len({answer.content for answer in answers}) == 1
    assert Submission.objects.filter(record=partnership.id).count() == 1


def eight_edit_one_draft(partnership: Scheme, key: str) -> None:
    """Each adds a row of their own; the one who is late reads again and puts the row on top."""
    draft = create_submission(
        kind="partnership", organisation=partnership.community, record=partnership.id, by=member(partnership.community)
    )
    at = f"/api/v1/submissions/{draft.id}/"

    def edit(number: int) -> int:
        for tries in range(1, 60):
            mine = client(key)
            read = mine.get(at)
            homes = [*read.json()["content"]["homes"], {"key": f"n{number}", "count": number + 1, "unit": "homes"}]
            headers = {"If-Match": read["ETag"]}
            answer = mine.patch(at, {"content": {"homes": homes}}, content_type="application/json", headers=headers)
            if answer.status_code == 200:
                return tries
            assert answer.status_code == 412, answer.content
        raise AssertionError("never got through")

    tries = all_at_once(8, edit)
    assert all(isinstance(attempt, int) for attempt in tries), tries
    homes = client(key).get(at).json()["content"]["homes"]
    assert {f"n{number}" for number in range(8)} < {row["key"] for row in homes}
    assert Submission.objects.get(pk=draft.pk).revision == 9


def two_approvers(partnership: Scheme) -> None:
    draft = create_submission(
        kind="partnership", organisation=partnership.community, record=partnership.id, by=member(partnership.community, "editor"),
        content=partnership.content | {"summary": "Once."},
    )  # fmt: skip
    submit(submission=draft, by=member(partnership.community))
    approvers = [member(partnership.community) for _ in range(2)]
    before = Change.objects.count()
    got = all_at_once(2, lambda number: publish_submission(submission=draft, by=approvers[number]))
    assert sorted(isinstance(outcome, RegistryError) for outcome in got) == [False, True], got
    assert Change.objects.count() == before + 1
    assert Submission.objects.get(pk=draft.pk).status == Status.PUBLISHED
    assert AuditEntry.objects.filter(target=draft.id, action="submission.publish").count() == 1


if __name__ == "__main__":
    sixteen_with_one_key((first := scheme()), token_of(first.community)[1])
    eight_edit_one_draft((second := scheme()), token_of(second.community)[1])
    two_approvers(scheme())
    print("held")  # noqa: T201
