"""The addresses of the API."""

from django.urls import include, path

from .identifiers import resolve
from .well_known import api_catalog, robots, security

urlpatterns = [
    path("api/v1/", include("api.v1.urls")),
    path("id/<str:record>", resolve),
    path(".well-known/api-catalog", api_catalog),
    path(".well-known/security.txt", security),
    path("robots.txt", robots),
]
