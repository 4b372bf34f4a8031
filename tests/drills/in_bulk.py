"""A thousand records with a second process preparing them: chunk by chunk, all or nothing.

python -m tests.drills.in_bulk        the database is the one that DATABASE_URL names
"""

import django
import pytest

django.setup()

from registry.errors import NotValid  # noqa: E402
from registry.feed.models import Change  # noqa: E402
from registry.publishing.actions import publish_in_chunks  # noqa: E402
from registry.publishing.actions.ahead import a_second_process_is_possible  # noqa: E402
from registry.publishing.verification import differences  # noqa: E402
from tests.builders import a_land_trust, a_partnership, changed, freeholder  # noqa: E402

BY = "drill in bulk"


def published() -> int:
    return Change.objects.filter(publisher=BY).count()


def a_bad_one_in_the_fourth_chunk(contents: list[dict]) -> None:
    known = frozenset(content["id"] for content in contents)
    broken = [*contents[:700], changed(contents[700], {"/stage": "lvie"}), *contents[701:]]
    chunks = publish_in_chunks(contents=iter(broken), by=BY, known=known)
    assert [len(next(chunks)) for _ in range(3)] == [200, 200, 200]
    with pytest.raises(NotValid, match=contents[700]["id"]):
        next(chunks)
    assert published() == 600


def the_rest(contents: list[dict]) -> None:
    assert [len(editions) for editions in publish_in_chunks(contents=contents[600:], by=BY)] == [200, 200]
    assert published() == 1000


if __name__ == "__main__":
    assert a_second_process_is_possible()
    # The trusts come last: what names them is published first.
    trusts = [a_land_trust() for _ in range(200)]
    contents = [*(a_partnership(parties=[freeholder(trusts[n % 200])]) for n in range(800)), *trusts]
    a_bad_one_in_the_fourth_chunk(contents)
    the_rest(contents)
    assert list(differences()) == []
    print("held")  # noqa: T201
