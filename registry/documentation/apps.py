from django.apps import AppConfig


class Documentation(AppConfig):
    name = "registry.documentation"
    label = "documentation"
