"""Making an account, and asking for a new password: the same work whether the address has an account or not."""

import secrets

from allauth.account.forms import ResetPasswordForm, SignupForm
from allauth.account.models import EmailAddress
from allauth.account.views import signup
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.http import HttpRequest, HttpResponse


class SignUp(SignupForm):
    """The page answers the same for an address that has an account; this makes it take as long, too."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        # A browser cuts what is longer without a word; we say that it is too long.
        self.fields["email"].widget.attrs.pop("maxlength", None)

    def try_save(self, request: HttpRequest) -> tuple[AbstractBaseUser | None, HttpResponse | None]:
        if self.account_already_exists:
            self._rehearse(request)
        return super().try_save(request)

    @transaction.atomic
    def _rehearse(self, request: HttpRequest) -> None:
        """Make an account of nobody, and take it back: the password is hashed, and each statement sent."""
        email = self.cleaned_data["email"]
        self.cleaned_data["email"] = f"{secrets.token_hex(16)}@nobody.invalid"
        self.account_already_exists = False
        self.save(request)
        self.cleaned_data["email"] = email
        self.account_already_exists = True
        transaction.set_rollback(True)


class ForgottenPassword(ResetPasswordForm):
    """Somebody gets a letter in any case; without an account it says that there is none."""

    def save(self, request: HttpRequest, **more: object) -> str:
        if not self.users:
            # What allauth looks up of an account.
            EmailAddress.objects.filter(user=None, email=self.cleaned_data["email"]).exists()
        return super().save(request, **more)


# One commit in either case: an account that is made, its letter and what is counted; or the letter and the counts.
sign_up = transaction.atomic(signup)
