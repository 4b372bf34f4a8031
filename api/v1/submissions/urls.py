from django.urls import path

from . import views

urlpatterns = [
    path("", views.SubmissionsView.as_view()),
    path("<str:submission>/", views.SubmissionView.as_view()),
    path("<str:submission>/diff/", views.DiffView.as_view()),
    path("<str:submission>/submit/", views.SubmitView.as_view()),
    path("<str:submission>/withdraw/", views.WithdrawView.as_view()),
]
