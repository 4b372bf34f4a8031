"""The addresses of releases; `latest` is none of their names."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.ReleasesView.as_view()),
    path("latest/", views.LatestView.as_view()),
    path("latest/<path:file>", views.LatestFileView.as_view()),
    path("<str:release>/", views.ReleaseView.as_view()),
    path("<str:release>/<path:file>", views.ReleaseFileView.as_view()),
]
