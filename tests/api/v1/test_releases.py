"""Releases are listed and served, whole and in parts; what the law took out is not served from that moment on."""

import hashlib
import json

import pytest

from registry.publishing.actions import remove_from_edition
from registry.releases import storing
from registry.releases.naming import parse_name
from tests.builders import a_partnership, latest_sequence, published
from tests.builders.releases import FILES, a_release

pytestmark = pytest.mark.django_db
HERE = "/api/v1/releases/"
CSV = FILES["csv/schemes.csv"][1]


@pytest.fixture
def folder(settings, tmp_path):
    settings.RELEASES_DIR = tmp_path
    return tmp_path


def a_name(line: int) -> str:
    return f"2026-12-01-{line}"


def test_they_are_listed_newest_first_and_what_is_being_written_is_not(folder, public_client):
    for line in (7, 400, 30):
        a_release(folder, a_name(line))
    (folder / ".making-1234").mkdir()
    (folder / "notes.txt").write_text("of somebody")

    rows = public_client.get(HERE).json()["results"]

    assert [row["name"] for row in rows] == [a_name(400), a_name(30), a_name(7)]
    assert {row["state"] for row in rows} == {"frozen"}
    assert (rows[0]["partnerships"], rows[0]["size"]) == (900, sum(len(payload) for _, payload in FILES.values()))


def test_a_new_release_changes_the_tag_of_the_list_though_the_feed_stood_still(folder, public_client):
    before = public_client.get(HERE)
    assert public_client.get(HERE, headers={"If-None-Match": before["ETag"]}).status_code == 304
    a_release(folder)
    after = public_client.get(HERE, headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, after.json()["count"]) == (200, 1)


def test_each_file_is_what_its_checksum_says(folder, public_client):
    a_release(folder)
    release = public_client.get(f"{HERE}2026-11-30-418/").json()
    assert [file["path"] for file in release["files"]] == sorted(FILES)
    for file in release["files"]:
        answer = public_client.get(file["url"])
        assert hashlib.sha256(answer.getvalue()).hexdigest() == file["checksum"]
        assert (answer["Content-Type"], answer["Content-Length"]) == (file["media_type"], str(file["size"]))
        again = public_client.get(file["url"], headers={"If-None-Match": answer["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
    sums = public_client.get(release["checksums"])
    assert (sums["Content-Type"], len(sums.getvalue().splitlines())) == ("text/plain; charset=utf-8", len(FILES))


@pytest.mark.parametrize(
    "path",
    ["csv/nowhere.csv", "../2026-11-30-418/README.md", "%2e%2e/%2e%2e/etc/passwd", "csv", "csv/schemes.csv/", ".lock"],
)
def test_only_its_own_files_are_served(folder, public_client, path):
    a_release(folder)
    assert public_client.get(f"{HERE}2026-11-30-418/{path}").status_code == 404


@pytest.mark.parametrize("asked", ["0-0", "0-3", "100-", "5-99999999", "-50", "-99999999", "4000-12000"])
def test_a_part_of_a_file_is_that_part(folder, public_client, asked):
    a_release(folder)
    first, last = asked.split("-")
    begin = int(first) if first else max(0, len(CSV) - int(last))
    end = min(len(CSV), int(last) + 1) if first and last else len(CSV)
    headers = {"Range": f"bytes={asked}", "Accept-Encoding": "gzip"}
    answer = public_client.get(f"{HERE}2026-11-30-418/csv/schemes.csv", headers=headers)
    assert (answer.status_code, answer.getvalue()) == (206, CSV[begin:end])
    assert answer["Content-Range"] == f"bytes {begin}-{end - 1}/{len(CSV)}"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Range": "bytes=99999999-"}, 416),
        ({"Range": "bytes=-0"}, 416),
        ({"Range": "bytes=9-3"}, 200),
        ({"Range": "bytes=0-3", "If-Range": '"another"'}, 200),
    ],
)
def test_what_is_no_part_is_a_problem_or_the_whole(folder, public_client, headers, status):
    a_release(folder)
    answer = public_client.get(f"{HERE}2026-11-30-418/csv/schemes.csv", headers=headers)
    assert answer.status_code == status
    assert status == 416 or answer.getvalue() == CSV


def test_latest_leads_to_the_newest_and_to_its_files(folder, public_client):
    assert public_client.get(f"{HERE}latest/").json()["code"] == "not_found"
    for line in (9, 10):
        a_release(folder, a_name(line))
    for path in ("", "csv/schemes.csv"):
        answer = public_client.get(f"{HERE}latest/{path}")
        assert (answer.status_code, answer["Location"]) == (302, f"{HERE}{a_name(10)}/{path}")
        assert public_client.get(answer["Location"]).status_code == 200
    assert public_client.get(f"{HERE}latest/csv/nowhere.csv").status_code == 404


def test_what_the_law_touched_is_gone_at_once_and_says_what_became_of_it(folder, public_client):
    content = a_partnership(summary="The farmer objected.")
    (edition,) = published(content)
    before, touched = latest_sequence() - 1, latest_sequence()
    a_release(folder, a_name(before))
    a_release(folder, a_name(touched))
    removal = remove_from_edition(edition=edition, pointers=["/summary"], ground="A law", by="a curator")

    for path in ("", "csv/schemes.csv", "SHA256SUMS"):
        assert public_client.get(f"{HERE}{a_name(before)}/{path}").status_code == 200
        answer = public_client.get(f"{HERE}{a_name(touched)}/{path}")
        assert (answer.status_code, answer.json()["code"]) == (410, "release_taken_back")
        assert answer.json()["replaced_by"] == f"{a_name(touched)}-r{removal.sequence}"
        assert "A law" in answer.json()["removals"][0]
    assert public_client.get(f"{HERE}latest/")["Location"] == f"{HERE}{a_name(before)}/"
    states = {row["name"]: row["state"] for row in public_client.get(HERE).json()["results"]}
    assert states == {a_name(before): "frozen", a_name(touched): "taken_back"}


def test_a_notice_stays_where_a_release_was(folder, public_client):
    a_release(folder)
    notice = {"replaced_by": "x", "url": "/x/", "reason": "The law.", "removals": []}
    storing.replace_by_notice(parse_name("2026-11-30-418"), notice)

    assert public_client.get(f"{HERE}2026-11-30-418/README.md").status_code == 410
    assert [path.name for path in folder.iterdir()] == ["2026-11-30-418.notice.json"]
    assert json.loads((folder / "2026-11-30-418.notice.json").read_bytes()) == notice


def test_an_unknown_release_is_a_problem_that_says_where_they_are_listed(folder, public_client):
    for name in ("2026-11-30-419", "2026-13-99-1", "newest", "."):
        answer = public_client.get(f"{HERE}{name}/")
        assert answer.status_code in (404, 308), name
    assert "/api/v1/releases/" in public_client.get(f"{HERE}2026-11-30-419/").json()["detail"]
