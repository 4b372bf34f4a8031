from django.urls import path

from . import views

urlpatterns = [
    path("", views.Submissions.as_view()),
    path("<str:submission>/", views.OneSubmission.as_view()),
    path("<str:submission>/diff/", views.Diff.as_view()),
    path("<str:submission>/submit/", views.Submit.as_view()),
    path("<str:submission>/return/", views.Return.as_view()),
    path("<str:submission>/withdraw/", views.Withdraw.as_view()),
    path("<str:submission>/publish/", views.Publish.as_view()),
]
