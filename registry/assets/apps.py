from django.apps import AppConfig


class Assets(AppConfig):
    name = "registry.assets"
    label = "assets"

    def ready(self) -> None:
        from . import rules  # noqa: F401  declares them
