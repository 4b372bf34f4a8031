"""By what statistics are grouped and what they measure, as it is declared."""

from collections.abc import Iterable

from ..research.statistics import DIMENSIONS, MEASURES
from ..research.statistics.dimension import Dimension
from ..research.statistics.measure import Measure
from .markdown import code, page, table

PATH = "api/measures.md"
OPENING = """\
What [statistics](statistics.md) are grouped by and what they measure. Each number stands under the name of its column;
beside it the column that ends in `_missing` says of how many partnerships of the group nothing is known."""


def measures_page() -> str:
    return page(
        "Dimensions and measures",
        OPENING,
        "## Dimensions\n\nRows of a dimension that overlaps do not add up: a partnership with several of its values counts in "
        "each.\n\n" + table(["`group_by=`", "Means", "Overlaps"], _of_dimensions(DIMENSIONS.values())),
        "## Measures\n\n"
        + table(["`measure=`", "Columns", "Unit", "Means", "Missing"], _of_measures(MEASURES.values())),
    )


def _of_dimensions(dimensions: Iterable[Dimension]) -> list[list[str]]:
    return [[code(each.name), f"{each.label}. {each.help_text}", "yes" if each.several else ""] for each in dimensions]


def _of_measures(measures: Iterable[Measure]) -> list[list[str]]:
    return [
        [
            code(each.name), ", ".join(code(column.name) for column in each.columns), each.unit,
            f"{each.label}. {each.help_text} {each.note}".strip(), each.missing_text,
        ]
        for each in measures
    ]  # fmt: skip
