"""The contract as a file, and two pages that show it."""

from django.urls import path

from .views import SchemaView, reference, try_it

urlpatterns = [
    path("schema/", SchemaView.as_view()),
    path("reference/", reference),
    path("try/", try_it),
]
