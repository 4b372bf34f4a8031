"""The pages about the service: what it is, what it keeps of people, whom it serves, on what terms."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .kept import while_nothing_is_published


@while_nothing_is_published
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "website/public/about.html")


@while_nothing_is_published
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "website/public/privacy.html")


@while_nothing_is_published
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "website/public/accessibility.html")


@while_nothing_is_published
def terms(request: HttpRequest) -> HttpResponse:
    return render(request, "website/public/terms.html")
