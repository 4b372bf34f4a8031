from django.apps import AppConfig


class Website(AppConfig):
    name = "registry.website"
    label = "website"
