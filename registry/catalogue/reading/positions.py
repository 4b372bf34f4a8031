"""Where a page begins, and the order of its rows, as SQL."""

from dataclasses import dataclass

from .orderings import Key


@dataclass(frozen=True)
class PagePosition:
    """After these keys, or before them when reading backwards."""

    keys: list
    backwards: bool = False

    def parameters(self) -> dict:
        return {f"after{number}": value for number, value in enumerate(self.keys)}


def order_by(keys: list[Key], names: list[str], *, turned: bool = False) -> str:
    return ", ".join(
        f"{name}{' desc' if key.descending != turned else ''}" for key, name in zip(keys, names, strict=True)
    )


def beyond(keys: list[Key], expressions: list[str], *, backwards: bool) -> str:
    """The condition that a row comes after the position, or before it when reading backwards."""
    values = [f"%(after{number})s::{key.type}" for number, key in enumerate(keys)]
    signs = ["<" if key.descending != backwards else ">" for key in keys]
    if len(set(signs)) == 1:
        return f"({', '.join(expressions)}) {signs[0]} ({', '.join(values)})"
    alternatives = []
    for number, (expression, value, sign) in enumerate(zip(expressions, values, signs, strict=True)):
        same = [f"{before} = {other}" for before, other in zip(expressions[:number], values[:number], strict=True)]
        alternatives.append(" and ".join([*same, f"{expression} {sign} {value}"]))
    # The first key again, in the open: an index of the order begins there.
    return f"{expressions[0]} {signs[0]}= {values[0]} and ({' or '.join(f'({alternative})' for alternative in alternatives)})"
