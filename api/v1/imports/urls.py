from django.urls import path

from . import files, views

urlpatterns = [
    path("", views.Imports.as_view()),
    path("template.xlsx", files.ImportTemplate.as_view(), {"ending": "xlsx"}),
    path("template.csv", files.ImportTemplate.as_view(), {"ending": "csv"}),
    path("export.xlsx", files.ImportExport.as_view(), {"ending": "xlsx"}),
    path("export.csv", files.ImportExport.as_view(), {"ending": "csv"}),
    path("<str:identifier>/", views.OneImport.as_view()),
    path("<str:identifier>/apply/", views.ApplyPlan.as_view()),
    path("<str:identifier>/publish/", views.PublishImport.as_view()),
    path("<str:identifier>/undo/", views.UndoImport.as_view()),
]
