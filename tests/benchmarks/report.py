"""The figures as tables that read the same in a terminal and in docs/operations/benchmarks.md."""

from collections.abc import Iterator

from .rounds import Result


def rounds_report(results: list[Result]) -> Iterator[str]:
    yield "| Case | Who | requests/s | p50 ms | p99 ms | processor ms/request (server) | times the register's time |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    for result in results:
        first = result.case.readers[0].name
        for reader in result.case.readers:
            figures = result.figures[reader.name]
            of_first = _median_ratio(result, first, reader.name)
            processor = figures.processor_time
            yield (
                f"| {result.case.title if reader.name == first else ''} | {reader.name} "
                f"| {figures.median('per_second'):,.0f} | {figures.median('p50'):.1f} | {figures.median('p99'):.1f} "
                f"| {'–' if processor is None else f'{processor:.2f}'} | {of_first:.2f} |"
            )


def targets_report(results: list[Result]) -> Iterator[str]:
    yield "| Target (design, section 8) | wanted | measured | met |"
    yield "|---|---|---:|---|"
    for result in results:
        for target in result.case.targets:
            ratio = result.ratio(target)
            # A target "at most twice the time of the floor" is said in times of the other's time.
            shown = 1 / ratio if target.least < 1 else ratio
            yield f"| {result.case.title}: {target.who} | {target.words()} | {shown:.2f} × | {_met(ratio, target.least)} |"


def _met(ratio: float, least: float) -> str:
    return "yes" if ratio >= least else f"no, by {(least / ratio - 1) * 100:.0f} %"


def _median_ratio(result: Result, first: str, name: str) -> float:
    from .cases import Target

    return result.ratio(Target(first, name, 1))
