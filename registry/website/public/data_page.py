"""The data for people who count: what is in the register and what is not, what to download, how to cite it."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.catalogue.reading import Moment, latest_sequence
from registry.clock import uk_day
from registry.dates_in_words import date_in_words
from registry.exports import FORMATS
from registry.public_address import at
from registry.research.coverage import read_coverage
from registry.research.coverage.fifths import by_fifth

from .explore.charts import bars, charts_of
from .explore.facets import Option
from .explore.question import read_texts
from .kept import while_nothing_is_published

TITLE = "Partnerships between community-led housing groups and housing associations"
# What most people ask first; all the others are among the charts of the pages to explore.
FIRST_CHARTS = ("completed", "model", "area")
FIFTHS = {
    1: "The most deprived fifth of districts", 2: "The second fifth", 3: "The middle fifth", 4: "The fourth fifth",
    5: "The least deprived fifth", None: "Not known",
}  # fmt: skip
# Lists that most people begin with: the address in the API, what it is called, what one row is.
LISTS = (
    ("partnerships", "Partnerships", "each partnership"),
    ("organisations", "Organisations", "each organisation"),
    ("parties", "Who took part", "each part of an organisation in a partnership"),
    ("homes", "Homes", "each group of like homes"),
    ("asset-transfers", "Land and buildings", "each lease, sale or gift"),
    ("funding", "Money", "each sum"),
    ("milestones", "Dates", "each step"),
    ("decision-rights", "Who decides", "each decision"),
    ("clauses", "What was agreed", "each clause"),
    ("outcomes", "What came of it", "each result"),
    ("coverage", "Districts", "each district, with and without a partnership"),
)


# How to read it: the name of a template, what it is for, and whether it is typed as it stands.
RECIPES = (
    ("python", "Python with pandas", True),
    ("polars", "Python with polars", True),
    ("r", "R", True),
    ("duckdb", "DuckDB", True),
    ("curl", "The command line", True),
    ("openrefine", "OpenRefine", False),
    ("spreadsheet", "A spreadsheet", False),
)


@dataclass(frozen=True)
class Download:
    """One list, and where it is in each format that this register writes: (name of the format, address)."""

    name: str
    one_row: str
    files: list[tuple[str, str]]


@while_nothing_is_published
def data(request: HttpRequest) -> HttpResponse:
    line = latest_sequence()
    districts = [each.as_dict() for each in read_coverage(Moment()).districts]
    charts = {chart.name: chart for chart in charts_of(read_texts("partnership", {}), line)}
    fifths = [(FIFTHS[each["fifth"]], each) for each in by_fifth(districts)]
    return render(
        request,
        "website/public/data.html",
        {
            "charts": [charts[name] for name in FIRST_CHARTS],
            "fifths": fifths,
            "drawn_by_fifth": bars(
                [Option(str(each["fifth"] or ""), name, each["partnerships"], "/left-behind/") for name, each in fifths]
            ),
            "recorded": sum(1 for each in districts if each["has_partnership"]),
            "districts": len(districts),
            "downloads": downloads(),
            "cited": citation(line),
            "recipes": RECIPES,
            "line": line,
            "linked_data": linked_data(),
        },
    )


def downloads() -> list[Download]:
    """A format comes with its list only where the list can be written so: places alone have points to draw."""
    formats = [each.name for each in FORMATS.values() if each.is_there and each.name != "geojson"]
    return [
        Download(name, one_row, [(each, f"/api/v1/{address}/?format={each}") for each in formats])
        for address, name, one_row in LISTS
    ]


def citation(line: int) -> str:
    """As a reader would write it: who, what, as of when, where."""
    who = settings.OPERATOR_NAME or "Partnership register"
    day = date_in_words(uk_day().isoformat())
    return f"{who}. {TITLE}. As of line {line}, read on {day}. {at(f'/cite/{line}/{uk_day()}/v1/partnerships/')}. {settings.DATA_LICENCE}."


def linked_data() -> dict[str, object]:
    """For search engines of data: https://developers.google.com/search/docs/appearance/structured-data/dataset"""
    return {
        "@type": "Dataset",
        "name": TITLE,
        "description": "Who holds the land, who built, who manages and who decides, on what terms, with sources.",
        "license": settings.DATA_LICENCE_URL,
        "url": at("/data/"),
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": each.media_type.partition(";")[0],
             "contentUrl": at(f"/api/v1/partnerships/?format={each.name}")}
            for each in FORMATS.values() if each.is_there
        ],
    }  # fmt: skip
