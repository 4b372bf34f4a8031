"""The front door: what this is, and the question that most people come with."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.finder.numbers import register_in_numbers
from registry.public_address import at

from .find import kinds_in_a_form
from .kept import while_nothing_is_published


@while_nothing_is_published
def home(request: HttpRequest) -> HttpResponse:
    context = {
        "community_kinds": kinds_in_a_form(),
        "numbers": register_in_numbers(),
        "linked_data": linked_data(),
    }
    return render(request, "website/public/home.html", context)


def linked_data() -> dict[str, object]:
    """For search engines: a site with a search, and the data that it publishes."""
    origin = at()
    return {
        "@type": "WebSite",
        "name": "Partnership register",
        "url": f"{origin}/",
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{origin}/find/?place={{place}}",
            "query-input": "required name=place",
        },
        "mainEntity": {
            "@type": "Dataset",
            "name": "Partnerships between community-led housing groups and housing associations",
            "description": "Who holds the land, who built, who manages and who decides, on what terms, with sources.",
            "license": settings.DATA_LICENCE_URL,
            "url": f"{origin}/",
            "isAccessibleForFree": True,
            "distribution": {
                "@type": "DataDownload",
                "encodingFormat": "text/csv",
                "contentUrl": f"{origin}/api/v1/partnerships/?format=csv",
            },
        },
    }
