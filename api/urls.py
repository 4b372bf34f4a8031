"""The addresses of the API."""

from django.urls import include, path

from .atom import AtomView
from .atom_of_effects import EffectsAtomView
from .cite.page import cite
from .identifiers import resolve
from .sitemap import sitemap, sitemap_of_pages, sitemap_of_records
from .well_known import api_catalog, robots, security

urlpatterns = [
    path("api/v1/", include("api.v1.urls")),
    path("id/<str:record>", resolve),
    path("cite/<int:line>/<str:day>/<path:cited>", cite),
    path("changes.atom", AtomView.as_view()),
    path("effects.atom", EffectsAtomView.as_view()),
    path(".well-known/api-catalog", api_catalog),
    path(".well-known/security.txt", security),
    path("robots.txt", robots),
    path("sitemap.xml", sitemap),
    path("sitemap-pages.xml", sitemap_of_pages),
    path("sitemap-<int:number>.xml", sitemap_of_records),
]
