from django.apps import AppConfig


class Governance(AppConfig):
    name = "registry.governance"
    label = "governance"

    def ready(self) -> None:
        from . import rules  # noqa: F401  declares them
