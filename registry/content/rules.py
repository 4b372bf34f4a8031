"""Named rules: data in, findings out. No clock, no query of a record."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .normal import Content
from .problem import ERROR, Finding

Check = Callable[[Content], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the register, as `/api/v1/rules/` and `docs/rules/` print it."""

    kind: str
    code: str
    sentence: str
    severity: str
    reads: tuple[str, ...]
    why: str
    check: Check

    @property
    def name(self) -> str:
        return self.check.__name__

    def findings(self, content: Content) -> Iterator[Finding]:
        yield from self.check(content)


_DECLARED: dict[str, dict[str, Rule]] = {}


def rule(
    kind: str, code: str, sentence: str, *, reads: tuple[str, ...], severity: str = ERROR
) -> Callable[[Check], Check]:
    """Declare a rule. `reads` names the tables it looks into ("" is the head).

    It runs only when those are sound in shape, so that it may trust what it reads. The
    docstring of the function, if any, says why the rule exists.
    """

    def register(check: Check) -> Check:
        of_kind = _DECLARED.setdefault(kind, {})
        if code in of_kind:
            raise ValueError(f"two rules have the code {code}")
        why = " ".join((check.__doc__ or "").split())
        of_kind[code] = Rule(kind, code, sentence, severity, reads, why, check)
        return check

    return register


def rules(kind: str | None = None) -> list[Rule]:
    """Every rule, or those of one kind, in order of their codes."""
    of = _DECLARED.values() if kind is None else [_DECLARED.get(kind, {})]
    return sorted((rule for rules in of for rule in rules.values()), key=lambda rule: rule.code)
