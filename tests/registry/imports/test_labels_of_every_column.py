"""Whatever a person sees as the label of a code is taken for it, in any case, in every column of every sheet."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from registry.content import kinds
from registry.imports.layout import sheets_of_kind
from registry.vocabularies.vocabulary import terms

CASES: dict[str, Callable[[str], str]] = {
    "as it is": str, "capitals": str.upper, "small": str.lower, "odd": str.swapcase,
    "spaced": lambda label: f"  {label}  ", "with lines": lambda label: label.replace(" ", "\u00a0"),
}  # fmt: skip


def columns() -> Iterator[tuple[str, object]]:
    for kind in kinds():
        for sheet in sheets_of_kind(kind).values():
            for column in sheet.columns:
                if column.vocabulary:
                    yield f"{kind}/{sheet.name}/{column.name}", column


@pytest.mark.parametrize("case", CASES)
def test_a_label_is_taken_for_its_code(case):
    walked = 0
    for place, column in columns():
        labels = Counter(term.label.casefold() for term in terms(column.vocabulary).values())
        for code, term in terms(column.vocabulary).items():
            if labels[term.label.casefold()] > 1:
                continue
            walked += 1
            value = column.field.from_text(CASES[case](term.label))
            assert value == ([code] if column.field.several else code), (place, term.label)
    assert walked > 1000


def test_several_labels_go_in_one_cell_on_lines_or_with_semicolons():
    for place, column in columns():
        if not column.field.several:
            continue
        labels = Counter(term.label.casefold() for term in terms(column.vocabulary).values())
        named = [(code, term.label) for code, term in terms(column.vocabulary).items()
                 if labels[term.label.casefold()] == 1][:3]  # fmt: skip
        for between in ("; ", "\n", ";\n"):
            assert column.field.from_text(between.join(label.upper() for _, label in named)) == [
                code for code, _ in named
            ], place
