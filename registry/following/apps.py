from django.apps import AppConfig


class FollowingApp(AppConfig):
    name = "registry.following"
    label = "following"
