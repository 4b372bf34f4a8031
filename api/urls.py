"""The addresses of the API."""

from django.urls import include, path

from .identifiers import resolve

urlpatterns = [
    path("api/v1/", include("api.v1.urls")),
    path("id/<str:record>", resolve),
]
