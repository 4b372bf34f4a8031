from django.apps import AppConfig


class Publishing(AppConfig):
    name = "registry.publishing"
    label = "publishing"
