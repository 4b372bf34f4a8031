from django.apps import AppConfig


class Vocabularies(AppConfig):
    name = "registry.vocabularies"
    label = "vocabularies"
