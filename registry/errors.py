"""What can go wrong, said in one sentence that is safe to show anyone.

No class here knows a status number of HTTP: `api/problems.py` is the only place that does.
"""

from collections.abc import Iterable
from typing import Any, ClassVar, Protocol

from .numbers_in_words import counted


class RegistryError(Exception):
    """Something the register will not do; its text tells the reader what to do next.

    A class has one code, with its meaning: what to do about it. Where the raiser chooses the code, it explains
    those that it chooses from, above the functions that raise them.
    """

    code = "registry_error"
    title = "The register could not do this"
    meaning = ""
    # Code → meaning, of this kind and no other.
    codes: ClassVar[dict[str, str]] = {}

    def __init_subclass__(cls) -> None:
        cls.codes = {cls.code: cls.meaning} if "code" in vars(cls) else {}

    @classmethod
    def explain(cls, **meanings: str) -> None:
        """Declare codes that errors of this kind are raised with."""
        if twice := cls.codes.keys() & meanings.keys():
            raise ValueError(f"{cls.__name__}: explained already: {', '.join(sorted(twice))}")
        cls.codes |= meanings

    def __init__(self, detail: str, **facts: Any) -> None:
        self.detail = detail
        self.facts = facts
        super().__init__(detail)

    def __reduce__(self) -> tuple[Any, ...]:
        """An error of a second process arrives as it was, whatever its class is made from."""
        return _as_it_was, (type(self), self.args, self.__dict__)


def _as_it_was(kind: type[RegistryError], texts: tuple[str, ...], facts: dict[str, Any]) -> RegistryError:
    error = kind.__new__(kind, *texts)
    error.__dict__.update(facts)
    return error


class Wrong(Protocol):
    """One thing that is wrong, in words and as data; `registry.content.Problem` is one."""

    def as_dict(self) -> dict[str, str]: ...


class NotValid(RegistryError):
    """A content has problems; `problems` lists every one with its pointer."""

    code = "not_valid"
    meaning = "The content has problems. `errors` lists every one with its pointer."
    title = "The record has problems"

    def __init__(self, problems: Iterable[Wrong], record: str | None = None) -> None:
        self.problems = list(problems)
        self.record = record
        whose = f" of {record}" if record else ""
        first = f" First: {self.problems[0]}." if self.problems else ""
        super().__init__(
            f"{counted(len(self.problems), 'problem')} in the content{whose}.{first} Fix each and send it again."
        )


class NotStorable(NotValid):
    """What was sent cannot even be kept as a draft; its code is that of the first problem."""

    title = "This cannot be kept as it was sent"

    def __init__(self, problems: Iterable[Wrong]) -> None:
        super().__init__(problems)
        listed = [problem.as_dict() for problem in self.problems]
        self.code = listed[0]["code"]
        self.detail = " ".join(f"{problem['pointer'] or '/'}: {problem['detail']}" for problem in listed[:3])
        if len(listed) > 3:
            self.detail += f" And {len(listed) - 3} more."
        self.detail += " Nothing was kept: fix it and send it again."


class BadParameter(RegistryError):
    """A parameter of a query that cannot be read, with its name and a code of its own."""

    title = "A parameter cannot be used"

    def __init__(self, parameter: str, code: str, detail: str) -> None:
        self.parameter = parameter
        self.code = code
        super().__init__(detail)


class UnknownRecord(RegistryError):
    """No record has this id; a wrong check character is pointed out."""

    code = "not_found"
    meaning = "There is no such record, edition or vocabulary. Compare the id with where it came from."
    title = "There is no such record"


class RecordWithdrawn(UnknownRecord):
    """It was on the register; the text says since when it is not, and why."""

    title = "This record is no longer public"


class Moved(RegistryError):
    """The record changed since the caller read it."""

    code = "changed_since"
    meaning = "It was changed since you read it. Read it again and put your change on top."
    title = "The record has changed since you read it"


class TransitionNotAllowed(RegistryError):
    """The record is not in a state from which this can be done."""

    code = "invalid_transition"
    meaning = "It is not in a state for this. `allowed_from` names the states it can be done in."
    title = "This cannot be done now"


class TooOften(RegistryError):
    """Done as often as it may be within a day; `retry_after` is in seconds."""

    code = "rate_limited"
    meaning = "Too many requests. Wait as long as `Retry-After` says, or download the list at once."
    title = "Too many requests"

    def __init__(self, detail: str, retry_after: int) -> None:
        super().__init__(detail)
        self.retry_after = retry_after


class LoadStopped(RegistryError):
    """A reference file does not look as expected, so nothing of it was loaded."""

    code = "load_stopped"
    title = "The load was stopped"
