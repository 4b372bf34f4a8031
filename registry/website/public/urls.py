"""The addresses of the pages that anybody may read. Each page is in the module of its name."""

from django.urls import path

from . import find, home, service

urlpatterns = [
    path("", home.home, name="home"),
    path("find/", find.find, name="find"),
    path("about/", service.about, name="about"),
    path("privacy/", service.privacy, name="privacy"),
    path("accessibility/", service.accessibility, name="accessibility"),
    path("terms/", service.terms, name="terms"),
]
