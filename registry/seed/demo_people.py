"""People with whom one tries out writing in the demo: who they are, and how they sign in.

Nothing of it is stored in the clear: passwords and secrets follow from the secret key of the checkout, so they are the same
at each start and of no use elsewhere.
"""

import base64
import time
from collections.abc import Iterator
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.conf import settings
from django.db import transaction
from django.utils.crypto import salted_hmac

from registry.accounts.actor import ANYONE
from registry.accounts.audit import note
from registry.accounts.models import Membership, Person, Role
from registry.errors import RegistryError

# Both took part in Hazelmead, Bridport (chp-2abz769607).
BRIDPORT_COHOUSING, BCHA = "org-95wxz7byb5", "org-dy0achmxp2"


class NotTheDemo(RegistryError):
    """Accounts whose passwords are printed were asked of a register that may be a real one."""

    title = "This is not the demo"


class NotOfTheDemo(RegistryError):
    """A code was asked of somebody else's second factor."""

    title = "This is nobody of the demo"


@dataclass(frozen=True)
class DemoPerson:
    """Somebody of the demo. Without an organisation: a curator."""

    email: str
    description: str
    organisation: str = ""
    role: str = ""

    @property
    def password(self) -> str:
        return base64.b32encode(self._derived("password")[:10]).decode().lower()

    @property
    def secret(self) -> str:
        """What an authenticator app is set up with."""
        return base64.b32encode(self._derived("second factor")[:20]).decode()

    def _derived(self, purpose: str) -> bytes:
        return salted_hmac("registry.seed.demo_people", f"{self.email}|{purpose}", algorithm="sha256").digest()


PEOPLE = [
    DemoPerson("curator@demo.example", "curator of the register"),
    DemoPerson("officer@demo.example", "officer of BCHA, a housing association: writes", BCHA, Role.EDITOR),
    DemoPerson("approver@demo.example", "approver of BCHA: decides", BCHA, Role.APPROVER),
    DemoPerson("member@demo.example", "member of Bridport Cohousing: writes", BRIDPORT_COHOUSING, Role.EDITOR),
    DemoPerson("chair@demo.example", "approver of Bridport Cohousing: decides", BRIDPORT_COHOUSING, Role.APPROVER),
]


def require_demo() -> None:
    """Pass where accounts with printed passwords may be: in the register of somebody's own checkout."""
    if not settings.MAY_HAVE_DEMO_PEOPLE:
        raise NotTheDemo("Its people are only made in the private database of a checkout, with its own settings.")


def make_demo_people() -> None:
    """Make those that are missing, and let each sign in as is printed; a second run makes nothing."""
    require_demo()
    for demo in PEOPLE:
        _make(demo)


@transaction.atomic
def _make(demo: DemoPerson) -> None:
    person = Person.objects.filter(email=demo.email).first()
    if person is None:
        person = Person.objects.create_user(demo.email, demo.password, is_curator=not demo.organisation)
        EmailAddress.objects.create(user=person, email=demo.email, verified=True, primary=True)
        if demo.organisation:
            Membership.objects.create(person=person, organisation_id=demo.organisation, role=demo.role)
        note(ANYONE, "demo.create", organisation=demo.organisation, target=f"person:{person.pk}", words="by command")
    elif not person.check_password(demo.password):
        # The checkout has another secret key than before, or somebody tried out changing it.
        person.set_password(demo.password)
        person.save(update_fields=["password"])
    factor = Authenticator.objects.filter(user=person, type=Authenticator.Type.TOTP).first()
    if factor is None or not _has_secret(factor, demo.secret):
        Authenticator.objects.filter(user=person, type=Authenticator.Type.TOTP).delete()
        TOTP.activate(person, demo.secret)


def _has_secret(factor: Authenticator, secret: str) -> bool:
    return bool(factor.data.get("secret") == secret)


def how_they_sign_in() -> Iterator[str]:
    """In lines, for whoever starts the demo."""
    require_demo()
    for demo in PEOPLE:
        yield f"  {demo.email:<24} {demo.description}"
        yield f"  {'':<24} password {demo.password}   secret for an authenticator app {demo.secret}"


def demo_code(email: str) -> tuple[str, int]:
    """(the code that the authenticator app of somebody of the demo shows, for how many seconds more)."""
    require_demo()
    demo = next((demo for demo in PEOPLE if demo.email == email.strip().lower()), None)
    if demo is None:
        raise NotOfTheDemo("Codes are told of these: " + ", ".join(demo.email for demo in PEOPLE))
    counter, past = divmod(int(time.time()), app_settings.TOTP_PERIOD)
    return format_hotp_value(hotp_value(demo.secret, counter)), app_settings.TOTP_PERIOD - past
