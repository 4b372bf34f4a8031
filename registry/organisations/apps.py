from django.apps import AppConfig


class Organisations(AppConfig):
    name = "registry.organisations"
    label = "organisations"

    def ready(self) -> None:
        from . import rules  # noqa: F401  declares them
