"""The front door: what this is, and the question that most people come with."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.vocabularies.vocabulary import choices


def home(request: HttpRequest) -> HttpResponse:
    return render(request, "website/public/home.html", {"community_kinds": choices("community_kind")})
