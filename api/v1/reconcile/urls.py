"""Addresses for OpenRefine."""

from django.urls import path

from . import suggesting
from .preview import PreviewView
from .views import ReconcileView

urlpatterns = [
    path("", ReconcileView.as_view()),
    path("suggest/entity/", suggesting.SuggestEntityView.as_view()),
    path("suggest/property/", suggesting.SuggestPropertyView.as_view()),
    path("suggest/type/", suggesting.SuggestTypeView.as_view()),
    path("properties/", suggesting.ProposePropertiesView.as_view()),
    path("preview/", PreviewView.as_view()),
]
