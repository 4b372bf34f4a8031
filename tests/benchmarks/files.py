"""Whole lists as files, beside what the database needs at least: a plain COPY of the lines that are stored.

Processor time stands beside time on the clock, for a machine that does other things meanwhile takes longer and no more.
Memory is that of a process which does nothing else, with all that it loads.
"""

import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from django.db import connection
from django.test import Client, override_settings

from .one_file import memory_of
from .processor import seconds_of_tree

ROUNDS = 3
WANTED_A_SECOND, WANTED_OF_COPY, WANTED_FIRST, WANTED_MEMORY = 50_000, 0.5, 100, 150
FORMATS = {"csv": "csv", "jsonl": "flat"}  # and the column in which the lines are stored
PLAIN = """copy (select stored.{column} from catalogue_renderededition as stored
    join catalogue_partnershipcard as card on card.edition_id = stored.edition
    where card.superseded_seq is null) to stdout"""


@dataclass
class FileTimes:
    """Of one format: rows, and for each round the seconds until the last byte, of processors, and until the first."""

    format: str
    rows: int = 0
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)
    plain_processor: list[float] = field(default_factory=list)
    memory: float = 0.0

    @property
    def rows_a_second(self) -> float:
        return self.rows / min(self.seconds)

    @property
    def rows_a_second_of_processor(self) -> float:
        return self.rows / max(min(self.processor), 0.01)

    @property
    def of_copy(self) -> float:
        """Of the rows that COPY gives meanwhile, so many: the middle of the rounds."""
        return statistics.median(plain / ours for plain, ours in zip(self.plain, self.seconds, strict=True))

    @property
    def of_copy_by_processor(self) -> float:
        return statistics.median(
            plain / max(ours, 0.01) for plain, ours in zip(self.plain_processor, self.processor, strict=True)
        )


class Counter:
    """A file that keeps nothing."""

    def __init__(self) -> None:
        self.size = self.lines = 0

    def write(self, piece: bytes) -> int:
        self.size += len(piece)
        self.lines += piece.count(b"\n")
        return len(piece)


def file_times(memory: Callable[[str], float] = memory_of) -> Iterator[FileTimes]:
    for name, column in FORMATS.items():
        times = FileTimes(name)
        for _ in range(ROUNDS):
            _download(times)
            _copy(times, column)
        times.memory = memory(name)
        yield times


@override_settings(ALLOWED_HOSTS=["*"], READS_PER_MINUTE=0)
def _download(times: FileTimes) -> None:
    counter, client = Counter(), Client()
    began, worked = time.perf_counter(), _worked()
    pieces = iter(client.get(f"/api/v1/partnerships/?format={times.format}").streaming_content)
    counter.write(next(pieces))
    times.first.append((time.perf_counter() - began) * 1000)
    for piece in pieces:
        counter.write(piece)
    times.seconds.append(time.perf_counter() - began)
    times.processor.append(_worked() - worked)
    times.rows = counter.lines - (times.format == "csv")


def _copy(times: FileTimes, column: str) -> None:
    began, worked = time.perf_counter(), _worked()
    with connection.cursor() as cursor:
        cursor.copy_expert(PLAIN.format(column=column), Counter())
    times.plain.append(time.perf_counter() - began)
    times.plain_processor.append(_worked() - worked)


def _worked() -> float:
    """Seconds of processors so far: of this process, and of the one of the database that answers it."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        (answering,) = cursor.fetchone()
    return time.process_time() + (seconds_of_tree(answering) or 0.0)


def files_report(measured: Iterable[FileTimes]) -> Iterator[str]:
    yield "| File of all partnerships | rows | rows/s | rows/s of processor | first byte ms | of COPY beside it | the same by processor time | memory MB | met |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---|"
    for each in measured:
        first = statistics.median(each.first)
        quick = each.rows_a_second >= WANTED_A_SECOND and each.of_copy >= WANTED_OF_COPY and first < WANTED_FIRST
        met = quick and each.memory < WANTED_MEMORY
        yield (
            f"| {each.format} | {each.rows:,} | {each.rows_a_second:,.0f} | {each.rows_a_second_of_processor:,.0f} | {first:.0f} | {each.of_copy:.2f} "
            f"| {each.of_copy_by_processor:.2f} | {each.memory:.0f} | {'yes' if met else 'no'} |"
        )
