"""What worked: results by outcome, with how well they are known."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.errors import UnknownRecord
from registry.finder.what_worked import THEMES, outcome_counts, reading_list, results_of, theme_called, themes_on_record

from .kept import while_nothing_is_published


@while_nothing_is_published
def what_worked(request: HttpRequest) -> HttpResponse:
    themes = themes_on_record(outcome_counts())
    known = {theme.code for theme, _ in themes}
    reading = reading_list()
    return render(
        request,
        "website/public/what_worked.html",
        {
            "groups": [(group, list(of)) for group, of in groupby(themes, key=lambda pair: pair[0].group)],
            "recorded": len(known),
            "all": len(THEMES),
            "not_recorded": [theme for theme in THEMES if theme.code not in known],
            "guides": [each for each in reading if each.kind == "guide"],
            "case_studies": [each for each in reading if each.kind == "case_study"],
        },
    )


@while_nothing_is_published
def outcome(request: HttpRequest, indicator: str) -> HttpResponse:
    theme = theme_called(indicator)
    if theme is None:
        raise UnknownRecord("There is no such outcome. See them all under “What worked”.")
    results = results_of(theme.indicators)
    seen = [each for each in results if not each.is_expected]
    return render(
        request,
        "website/public/outcome.html",
        {
            "theme": theme,
            "total": len(results),
            "sections": [
                ("Counted or measured", "In records, surveys or studies.", [each for each in seen if each.is_measured]),
                (
                    "Documented by others",
                    "The press, a council or an outsider says so; nobody has measured it.",
                    [each for each in seen if not each.is_measured and not each.is_only_claimed],
                ),
                (
                    "Only claimed",
                    "Those who took part say so, or nobody is named. It may well be true; nobody outside has checked.",
                    [each for each in seen if each.is_only_claimed],
                ),
                ("Hoped for", "Forecasts and targets: not yet seen.", [each for each in results if each.is_expected]),
            ],
            "api": f"/api/v1/outcomes/?row_indicator={','.join(theme.indicators)}",
        },
    )
