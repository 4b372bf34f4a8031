from django.apps import AppConfig


class Catalogue(AppConfig):
    name = "registry.catalogue"
    label = "catalogue"
