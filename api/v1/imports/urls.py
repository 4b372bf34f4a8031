from django.urls import path

from . import files, views

urlpatterns = [
    path("", views.ImportsView.as_view()),
    path("template.xlsx", files.TemplateWorkbookView.as_view()),
    path("template.csv", files.TemplateTextView.as_view()),
    path("export.xlsx", files.ExportWorkbookView.as_view()),
    path("export.csv", files.ExportTextView.as_view()),
    path("<str:identifier>/", views.ImportView.as_view()),
    path("<str:identifier>/rows/", views.PlanView.as_view()),
    path("<str:identifier>/apply/", views.ApplyPlanView.as_view()),
    path("<str:identifier>/undo/", views.UndoImportView.as_view()),
]
