"""The room of places: areas, their figures, postcodes, and lists that regulators publish."""

from django.apps import AppConfig


class Places(AppConfig):
    name = "registry.places"
    label = "places"
    verbose_name = "places"
