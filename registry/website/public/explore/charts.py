"""Bar charts, drawn here: inline SVG that needs no script, with the same numbers in a table below.

Widths are shares of the page and heights are units of it, so that letters keep their size in any window.
"""

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from registry.catalogue.reading.counted import COMPLETED, SEVERAL_YEARS, UNKNOWN, counts_of

from .facets import OfferedFacet, Option, offered
from .question import Question

LINE, BAR, TEXT = 44, 14, 15
# The longest bar leaves room for its number.
LONGEST = 86
TALLEST, BELOW, ABOVE = 150, 24, 20
# So many bars are drawn; the table has all values.
DRAWN = 12
# So many years are named below the columns.
NAMED_YEARS = 5
# Another order than that of the list of filters: what most people ask of the whole comes first.
CHARTS = ("model", "tenure", "area", "stage", "community_kind", "supply", "community_holds_land", "has_association")
NOTES = {
    "tenure": "A partnership with homes of several tenures counts under each of them.",
    "supply": "A partnership with homes that came in several ways counts under each of them.",
    "community_kind": "A partnership of groups of several kinds counts under each of them.",
    "area": "A partnership at work in several regions counts in each of them.",
}


@dataclass(frozen=True)
class Chart:
    """A drawing, and the rows of the table below it; `note` says how to read them."""

    name: str
    title: str
    drawing: SafeString
    rows: list[Option]
    note: str = ""


def charts_of(question: Question, line: int) -> list[Chart]:
    facets = {facet.name: facet for facet in offered(question, line)}
    return [years_chart(question), *(_bars(facets[name], question) for name in CHARTS)]


def _bars(facet: OfferedFacet, question: Question) -> Chart:
    """The values that the list has, the most frequent first."""
    chosen = question.codes(facet.name)
    rows = sorted(facet.shown, key=lambda each: -each.number)
    # A filter that asks for one value has left those of which none is recorded behind.
    unknown = [facet.unknown] if facet.unknown and not chosen else []
    rows = [*unknown] if facet.unknown and facet.unknown.is_chosen else [*rows, *unknown]
    notes = [NOTES.get(facet.name, "")] if len(rows) > 1 else []
    if len(rows) > DRAWN:
        notes.append(f"{len(rows) - DRAWN} more are among the numbers.")
    return Chart(facet.name, facet.title, bars(rows[:DRAWN]), rows, " ".join(filter(None, notes)))


def bars(rows: list[Option]) -> SafeString:
    """Lying bars, each with its words above it."""
    most = max((row.number for row in rows), default=0) or 1
    parts = format_html_join(
        "",
        '<a href="{}" tabindex="-1"><g transform="translate(0 {})"><text y="{}">{}</text>'
        '<rect class="{}" y="{}" width="{}%" height="{}" rx="2"/><text class="number" x="{}%" dx="8" y="{}">{}</text></g></a>',
        (
            (
                row.query, at * LINE, TEXT, row.label, "" if row.code else "unknown", TEXT + 6, _share(row.number, most), BAR,
                _share(row.number, most), TEXT + 6 + BAR - 2, f"{row.number:,}",
            )
            for at, row in enumerate(rows)
        ),
    )  # fmt: skip
    return format_html(
        '<svg class="bars" width="100%" height="{}" aria-hidden="true">{}</svg>', len(rows) * LINE, parts
    )


def _share(number: int, most: int) -> str:
    return f"{max(number / most * LONGEST, 0.4):.1f}"


def years_chart(question: Question) -> Chart:
    """When homes were completed, a column a year; beside it, of how many the year is not known."""
    counted = counts_of(question.kind, question.conditions, [COMPLETED]).of[COMPLETED]
    years = sorted(int(value) for value in counted if value.isdigit())
    rows = [
        Option(
            str(year), str(year), counted[str(year)],
            question.query(completed_after=str(year), completed_before=str(year + 1), completed__known=""),
        )
        for year in years
    ]  # fmt: skip
    missing = counted.get(UNKNOWN, 0)
    several = counted.get(SEVERAL_YEARS, 0)
    unknown = Option(
        "", "Not recorded", missing, question.query(completed__known="false", completed_after="", completed_before="")
    )
    note = f"Of {several} more the records say only between which years." if several else ""
    table = [*rows, *([unknown] if missing else [])]
    return Chart("completed", "Year in which homes were completed", columns(rows), table, note)


def columns(rows: list[Option]) -> SafeString:
    """Standing bars, one for each year from the first to the last."""
    if not rows:
        return SafeString("")
    first, most = int(rows[0].code), max(row.number for row in rows)
    span = int(rows[-1].code) - first + 1
    width = 100 / max(span, 12)
    parts = format_html_join(
        "",
        '<a href="{}" tabindex="-1"><title>{}: {}</title><rect x="{}%" y="{}" width="{}%" height="{}"/></a>',
        (
            (row.query, row.label, row.number, f"{(int(row.code) - first) * width:.2f}", ABOVE + TALLEST - height, f"{width * 0.8:.2f}", height)
            for row in rows
            for height in [max(2, round(row.number / most * TALLEST))]
        ),
    )  # fmt: skip
    named = [year for year in range(first, first + span) if year % NAMED_YEARS == 0] if span > NAMED_YEARS else [first]
    # Years long ago stand so close that fewer of them can be named.
    named = named[:: max(1, -(-len(named) // 6))]
    texts = format_html_join(
        "",
        '<text x="{}%" y="{}">{}</text>',
        ((f"{min((year - first) * width, 92):.2f}", ABOVE + TALLEST + 18, year) for year in named),
    )
    return format_html(
        '<svg class="columns" width="100%" height="{}" aria-hidden="true"><text y="12" class="number">{}</text>'
        '<path d="M0 {}H4000"/>{}{}</svg>',
        ABOVE + TALLEST + BELOW, f"Most in one year: {most}", ABOVE + TALLEST, parts, texts,
    )  # fmt: skip
