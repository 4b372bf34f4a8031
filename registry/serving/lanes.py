"""Requests that wait for one another, and those that never do: each lane has threads of its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Lane:
    """Some threads of a worker. `takes_turns`: its requests compute one after another, as what they do is long."""

    name: str
    threads: int
    # Beyond that, a request is refused with 503: its sender would have given up before its turn came.
    most_waiting: int
    takes_turns: bool = False


# A thread may keep a connection to the database (docs/operations/serving.md counts them).
ALIVE = Lane("alive", 1, 200)
READS = Lane("reads", 8, 1000)
# They sleep until something happens, for as long as their callers like.
WAITS = Lane("waits", 12, 100)
WRITES = Lane("writes", 8, 100)
UPLOADS = Lane("uploads", 8, 40, takes_turns=True)
DOWNLOADS = Lane("downloads", 12, 100, takes_turns=True)
LANES = (ALIVE, READS, WAITS, WRITES, UPLOADS, DOWNLOADS)

ALIVE_AT = "/api/v1/health/live"
IMPORTS = "/imports/"
STATIC = "/static/"
SITEMAP = "/sitemap"
# What is cited is read whole, twice: as it was and as it is.
CITED = ("/cite/", "/api/v1/cite/")
# A body beyond that takes long to read, whatever it is for.
LARGE = 1_000_000
WAIT = re.compile(r"(?:^|&)wait=")
FILE = re.compile(r"\.(csv|geojson|jsonl|ndjson|parquet|sqlite|xlsx|zip|gz)$")
FORMAT_OF_A_FILE = re.compile(r"(?:^|&)format=(?!json(?:&|$)|api(?:&|$)|html(?:&|$))")
ACCEPTS_A_FILE = re.compile(r"csv|geo\+json|jsonl|ndjson|parquet|sqlite|spreadsheet", re.I)


def lane_of(method: str, path: str, query: str, headers: Mapping[str, str]) -> Lane:
    """Which lane a request takes, by what stands in its first lines; `headers` are named as in CGI, without HTTP_."""
    if path == ALIVE_AT:
        return ALIVE
    if method not in ("GET", "HEAD", "OPTIONS"):
        length = headers.get("CONTENT_LENGTH", "")
        large = length.isdecimal() and int(length) > LARGE
        return UPLOADS if large or IMPORTS in path else WRITES
    if path.startswith(STATIC):
        return READS
    if WAIT.search(query):
        return WAITS
    is_file = (
        path.startswith((SITEMAP, *CITED))
        or FILE.search(path)
        or FORMAT_OF_A_FILE.search(query)
        or ACCEPTS_A_FILE.search(headers.get("ACCEPT", ""))
    )
    return DOWNLOADS if is_file else READS
