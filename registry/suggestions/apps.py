from django.apps import AppConfig


class Suggestions(AppConfig):
    name = "registry.suggestions"
    label = "suggestions"
