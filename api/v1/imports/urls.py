from django.urls import path

from . import files, views

urlpatterns = [
    path("", views.ImportsView.as_view()),
    path("template.xlsx", files.ImportTemplateView.as_view(), {"ending": "xlsx"}),
    path("template.csv", files.ImportTemplateView.as_view(), {"ending": "csv"}),
    path("export.xlsx", files.ImportExportView.as_view(), {"ending": "xlsx"}),
    path("export.csv", files.ImportExportView.as_view(), {"ending": "csv"}),
    path("<str:identifier>/", views.ImportView.as_view()),
    path("<str:identifier>/apply/", views.ApplyPlanView.as_view()),
    path("<str:identifier>/publish/", views.PublishImportView.as_view()),
    path("<str:identifier>/undo/", views.UndoImportView.as_view()),
]
