from django.apps import AppConfig


class Citing(AppConfig):
    name = "registry.citing"
    label = "citing"
