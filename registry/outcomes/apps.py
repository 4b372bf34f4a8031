from django.apps import AppConfig


class Outcomes(AppConfig):
    name = "registry.outcomes"
    label = "outcomes"

    def ready(self) -> None:
        from . import rules  # noqa: F401  declares them
