from django.apps import AppConfig


class Feed(AppConfig):
    name = "registry.feed"
    label = "feed"
