from django.apps import AppConfig


class Notifications(AppConfig):
    name = "registry.notifications"
    label = "notifications"
