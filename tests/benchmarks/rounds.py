"""Alternating short rounds: on a shared machine only what was measured side by side can be compared."""

import statistics
from collections.abc import Iterator
from dataclasses import dataclass, field

from .cases import Case, Reader, Target
from .load import Measured, measure
from .processor import seconds_of_tree
from .quiet import wait_for_quiet
from .servers import Server


@dataclass
class Figures:
    """The rounds of one reader. Processor time is in milliseconds a request."""

    rounds: list[Measured] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    def median(self, what: str) -> float:
        return statistics.median(getattr(one, what) for one in self.rounds)

    @property
    def processor_time(self) -> float | None:
        return statistics.median(self.processor) if self.processor else None


@dataclass
class Result:
    case: Case
    figures: dict[str, Figures]

    def ratio(self, target: Target) -> float:
        """The median over the rounds of: requests a second of the one by those of the other."""
        pairs = zip(self.figures[target.who].rounds, self.figures[target.other].rounds, strict=True)
        return statistics.median(one.per_second / other.per_second for one, other in pairs)


def run(case: Case, servers: dict[str, Server], rounds: int, seconds: float) -> Result:
    """Ask each reader's server in turn, again and again; the first, short turn only warms up."""
    headers = {reader.name: _headers(reader, servers[reader.server]) for reader in case.readers}
    figures = {reader.name: Figures() for reader in case.readers}
    for at in _turns(rounds):
        for reader in case.readers:
            server = servers[reader.server]
            wait_for_quiet(servers.values())
            if at is None:
                measure(server.port, reader.address, headers[reader.name], 1)
                continue
            before = seconds_of_tree(server.process.pid)
            measured = measure(server.port, reader.address, headers[reader.name], seconds)
            after = seconds_of_tree(server.process.pid)
            figures[reader.name].rounds.append(measured)
            if before is not None and after is not None and measured.requests:
                figures[reader.name].processor.append((after - before) * 1000 / measured.requests)
    return Result(case, figures)


def _turns(rounds: int) -> Iterator[int | None]:
    yield None
    yield from range(rounds)


def _headers(reader: Reader, server: Server) -> dict[str, str]:
    """What to send; first see that the server answers as it should."""
    first = server.get(reader.address)
    if first.status != 200:
        raise RuntimeError(f"{server.name} answered {first.status} to {reader.address}")
    return {"If-None-Match": first.headers["ETag"]} if reader.again else {}
