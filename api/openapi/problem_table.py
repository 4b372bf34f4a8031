"""Every code of a problem that a caller may meet, as the reference lists them: read from where they are declared."""

from collections.abc import Iterator

from registry.errors import LoadStopped, RegistryError

# The middleware is named, since no view loads it; everything else that raises is loaded with the addresses.
from .. import middleware, problem_kinds  # noqa: F401
from ..problem_kinds import ProblemKind
from ..problems import status_of

# Kinds that only commands meet.
OF_COMMANDS = {LoadStopped}


def codes_by_status() -> dict[int, dict[str, str]]:
    """Status → code → what to do about it."""
    known: dict[int, dict[str, str]] = {}
    for status, code, meaning in sorted(_declared()):
        known.setdefault(status, {})[code] = meaning
    return known


def _declared() -> Iterator[tuple[int, str, str]]:
    for kind in kinds_of_error(RegistryError):
        for code, meaning in kind.codes.items():
            yield status_of(kind), code, meaning
    for each in vars(problem_kinds).values():
        if isinstance(each, ProblemKind) and each.meaning:
            yield each.status, each.code, each.meaning


def codes_raised_as(kind: type[RegistryError] | ProblemKind) -> set[str]:
    """The codes that a problem of this kind, or of one below it, may have."""
    if isinstance(kind, ProblemKind):
        return {kind.code}
    return {code for inner in (kind, *kinds_of_error(kind)) for code in inner.codes}


def kinds_of_error(kind: type[RegistryError]) -> Iterator[type[RegistryError]]:
    for inner in kind.__subclasses__():
        if inner not in OF_COMMANDS:
            yield inner
            yield from kinds_of_error(inner)


def markdown() -> str:
    """The section of the reference; `type` of every problem leads to its anchor."""
    lines = ["| Status | Code | What to do |", "|---|---|---|"]
    lines += [
        f'| {status} | <a id="problem-{code}"></a>`{code}` | {meaning} |'
        for status, codes in codes_by_status().items()
        for code, meaning in codes.items()
    ]
    return "\n".join(lines)
