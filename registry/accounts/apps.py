from django.apps import AppConfig


class Accounts(AppConfig):
    name = "registry.accounts"
    label = "accounts"
