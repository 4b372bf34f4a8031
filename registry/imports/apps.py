from django.apps import AppConfig


class Imports(AppConfig):
    name = "registry.imports"
    label = "imports"
