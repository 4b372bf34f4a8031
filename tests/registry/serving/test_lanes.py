"""Which requests wait for which."""

import pytest

from registry.serving.lanes import ALIVE, DOWNLOADS, LANES, READS, UPLOADS, WAITS, WRITES, lane_of


@pytest.mark.parametrize(
    ("lane", "method", "path", "query", "headers"),
    [
        (ALIVE, "GET", "/api/v1/health/live", "", {}),
        (READS, "GET", "/api/v1/health/ready", "", {}),
        (READS, "GET", "/api/v1/partnerships/", "stage=live&page_size=50", {}),
        (READS, "GET", "/api/v1/partnerships/", "format=json&stage=live", {}),
        (READS, "GET", "/api/v1/partnerships/", "q=format=csv", {}),
        (READS, "GET", "/", "", {"ACCEPT": "text/html,application/xhtml+xml,*/*;q=0.8"}),
        (READS, "GET", "/static/partnerships.csv", "", {}),
        (READS, "OPTIONS", "/api/v1/imports/", "", {}),
        (WAITS, "GET", "/api/v1/changes/", "after=7&wait=25", {}),
        (DOWNLOADS, "GET", "/api/v1/partnerships/", "stage=live&format=csv", {}),
        (DOWNLOADS, "GET", "/api/v1/homes/", "format=parquet", {}),
        (DOWNLOADS, "GET", "/api/v1/homes/", "", {"ACCEPT": "text/csv"}),
        (DOWNLOADS, "GET", "/api/v1/homes/", "", {"ACCEPT": "application/geo+json, */*;q=0.1"}),
        (DOWNLOADS, "GET", "/api/v1/imports/export.xlsx", "", {}),
        (DOWNLOADS, "GET", "/sitemap-partnerships-1.xml", "", {}),
        (DOWNLOADS, "GET", "/cite/819/2026-11-26/v1/homes/", "tenure=social_rent", {}),
        (DOWNLOADS, "GET", "/api/v1/cite/", "of=/api/v1/homes/&at=800", {}),
        (WRITES, "POST", "/api/v1/submissions/", "", {"CONTENT_LENGTH": "20000"}),
        (WRITES, "PATCH", "/api/v1/submissions/s1/", "", {"CONTENT_LENGTH": "1000000"}),
        (UPLOADS, "PATCH", "/api/v1/submissions/s1/", "", {"CONTENT_LENGTH": "1000001"}),
        (UPLOADS, "POST", "/api/v1/imports/", "", {}),
        (UPLOADS, "POST", "/my/imports/i1/apply/", "", {}),
    ],
)
def test_a_request_takes_the_lane_of_its_kind(lane, method, path, query, headers):
    assert lane_of(method, path, query, headers) is lane


def test_there_is_a_thread_for_each_read_that_may_wait_and_for_whom_there_is_no_room(settings):
    assert WAITS.threads > settings.WAITING_READS


def test_slow_work_takes_turns_and_nothing_else_does():
    assert {lane for lane in LANES if lane.takes_turns} == {UPLOADS, DOWNLOADS}
