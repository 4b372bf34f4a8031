from django.apps import AppConfig


class Partnerships(AppConfig):
    name = "registry.partnerships"
    label = "partnerships"

    def ready(self) -> None:
        from . import rules  # noqa: F401  declares them
