from django.apps import AppConfig


class Website(AppConfig):
    name = "registry.website"
    label = "website"

    def ready(self) -> None:
        from . import checks  # noqa: F401  # importing it registers them
