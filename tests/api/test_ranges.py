"""Parts of downloads, as readers of tables ask for them: the size by HEAD or by the first byte, then the file."""

import pytest

pytestmark = pytest.mark.django_db
CSV = "/api/v1/partnerships/?format=csv"


@pytest.fixture
def whole(public_client) -> bytes:
    return public_client.get(CSV).getvalue()


def test_head_says_that_parts_can_be_had_and_no_length_that_is_wrong(public_client) -> None:
    head = public_client.head(CSV)
    assert head["Accept-Ranges"] == "bytes"
    assert "Content-Length" not in head
    assert head["ETag"] == public_client.get(CSV)["ETag"]


@pytest.mark.parametrize("asked", ["0-0", "0-3", "100-", "5-99999999", "-50", "-99999999", "4000-12000"])
def test_a_part_is_that_part_of_the_whole(public_client, whole: bytes, asked: str) -> None:
    first, last = asked.split("-")
    begin = int(first) if first else max(0, len(whole) - int(last))
    end = min(len(whole), int(last) + 1) if first and last else len(whole)
    answer = public_client.get(CSV, headers={"Range": f"bytes={asked}", "Accept-Encoding": "gzip"})
    assert answer.status_code == 206
    assert answer.getvalue() == whole[begin:end]
    assert answer["Content-Range"] == f"bytes {begin}-{end - 1}/{len(whole)}"
    assert answer["Content-Length"] == str(end - begin)
    assert answer["ETag"] == public_client.head(CSV)["ETag"]
    assert "Content-Encoding" not in answer


@pytest.mark.parametrize("asked", ["bytes=9-3", "bytes=0-1,5-6", "rows=0-1", "bytes=-", "bytes=a-b"])
def test_what_is_no_range_is_answered_whole(public_client, whole: bytes, asked: str) -> None:
    answer = public_client.get(CSV, headers={"Range": asked})
    assert (answer.status_code, answer.getvalue()) == (200, whole)


@pytest.mark.parametrize("asked", ["99999999-", "-0"])
def test_a_part_beyond_the_end_is_a_problem_that_says_how_long_it_is(public_client, whole: bytes, asked: str) -> None:
    answer = public_client.get(CSV, headers={"Range": f"bytes={asked}"})
    assert (answer.status_code, answer.json()["code"]) == (416, "range_not_satisfiable")
    assert answer["Content-Range"] == f"bytes */{len(whole)}"


def test_a_part_of_another_version_is_answered_whole(public_client, whole: bytes) -> None:
    etag = public_client.head(CSV)["ETag"]
    same = public_client.get(CSV, headers={"Range": "bytes=0-3", "If-Range": etag})
    other = public_client.get(CSV, headers={"Range": "bytes=0-3", "If-Range": '"other"'})
    assert (same.status_code, other.status_code) == (206, 200)
    assert (same.getvalue(), other.getvalue()) == (whole[:4], whole)
