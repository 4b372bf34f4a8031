"""The addresses of the pages that anybody may read. Each page is in the module of its name."""

from django.urls import path

from . import find, home

urlpatterns = [
    path("", home.home, name="home"),
    path("find/", find.find, name="find"),
]
