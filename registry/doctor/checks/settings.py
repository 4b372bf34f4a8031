"""The settings, as far as they say by themselves that something is unsafe."""

from collections.abc import Iterator

from django.conf import settings
from django.core.checks import Tags, run_checks
from django.core.mail import get_connection

from ..finding import Finding, Weight, check

SMTP = "django.core.mail.backends.smtp.EmailBackend"


@check("The settings are those of a server that others rely on", needs_database=False)
def deployed_settings() -> Iterator[Finding]:
    if settings.DEBUG:
        yield Finding("DEBUG is on: readers see our source and settings.", "Unset DEBUG.")
    for message in run_checks(tags=[Tags.security], include_deployment_checks=True):
        if not message.is_silenced():
            yield Finding(message.msg, message.hint or "Set DJANGO_SETTINGS_MODULE to registry.settings.production.")


@check("Readers can see who runs the register, and write to them", needs_database=False)
def operator_is_named() -> Iterator[Finding]:
    variables = {
        "OPERATOR_NAME": settings.OPERATOR_NAME,
        "OPERATOR_ADDRESS": settings.OPERATOR_ADDRESS,
        "CONTACT_EMAIL": settings.OPERATOR_EMAIL,
    }
    for name, value in variables.items():
        if not value:
            yield Finding(f"{name} is not set, and the pages say so.", f"Set {name}.", Weight.DOUBTFUL)


@check("Letters go to a mail server that answers", needs_database=False)
def mail_server_answers() -> Iterator[Finding]:
    if settings.EMAIL_BACKEND != SMTP:
        yield Finding("Letters are printed, not sent.", "Set EMAIL_HOST to your mail server.")
        return
    server = get_connection(fail_silently=False)
    try:
        server.open()
    except OSError as error:
        where = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
        fix = "Put EMAIL_HOST, EMAIL_PORT, EMAIL_USE_TLS, EMAIL_HOST_USER and EMAIL_HOST_PASSWORD right."
        yield Finding(f"{where} does not take our letters: {error}", fix)
    else:
        server.close()
