from django.apps import AppConfig


class Accounts(AppConfig):
    name = "registry.accounts"
    label = "accounts"

    def ready(self) -> None:
        from allauth.mfa.signals import authenticator_added

        from .second_factor import note_set_up

        authenticator_added.connect(note_set_up, dispatch_uid="registry.accounts.second_factor")
