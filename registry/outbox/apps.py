from django.apps import AppConfig


class Outbox(AppConfig):
    name = "registry.outbox"
    label = "outbox"
