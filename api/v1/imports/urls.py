from django.urls import path

from . import files, views

urlpatterns = [
    path("", views.Imports.as_view()),
    path("template.xlsx", files.Template.as_view(), {"ending": "xlsx"}),
    path("template.csv", files.Template.as_view(), {"ending": "csv"}),
    path("export.xlsx", files.Export.as_view(), {"ending": "xlsx"}),
    path("export.csv", files.Export.as_view(), {"ending": "csv"}),
    path("<str:identifier>/", views.OneImport.as_view()),
    path("<str:identifier>/apply/", views.Apply.as_view()),
    path("<str:identifier>/publish/", views.Publish.as_view()),
    path("<str:identifier>/undo/", views.Undo.as_view()),
]
