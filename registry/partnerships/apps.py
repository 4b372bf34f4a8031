from django.apps import AppConfig


class Partnerships(AppConfig):
    name = "registry.partnerships"
    label = "partnerships"

    def ready(self):
        from . import rules  # noqa: F401  declares them
