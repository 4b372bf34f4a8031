"""What was typed into a form that could not be taken: kept on the page that says so, with a button that sends it again.

Nothing of it is stored. Files and passwords cannot be kept: a file has to be chosen again.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url

FORM_EXPIRED = ("The form had expired", "It was open too long, or you signed in since. Nothing was changed.")
SIGNED_OUT = ("You are signed out", "Nothing was changed. Sign in, in another tab, then send it again here.")
TOKEN = "csrfmiddlewaretoken"  # noqa: S105  the name of a field


def can_be_sent_again(request: HttpRequest) -> bool:
    """Whether a page of ours sent something typed; what another site made up is not offered for sending."""
    return (
        request.method == "POST"
        and _comes_from_here(request)
        and not request.path.startswith("/accounts/")
        and any(text.strip() for name, text in fields_of(request))
    )


def fields_of(request: HttpRequest) -> list[tuple[str, str]]:
    """All that was sent but the token, each value of a name that comes several times."""
    sent = [(name, value) for name, values in request.POST.lists() if name != TOKEN for value in values]
    # Browsers write line breaks in two characters, and read them in one.
    return [(name, str(value).replace("\r\n", "\n")) for name, value in sent]


def kept(request: HttpRequest, title: str, detail: str) -> HttpResponse:
    """The page that keeps what was typed."""
    facts = {
        "title": title,
        "detail": detail,
        "fields": fields_of(request),
        "has_files": bool(request.FILES),
        "address": request.get_full_path(),
        "is_signed_out": not request.user.is_authenticated,
    }
    return render(request, "website/send_again.html", facts, status=403)


def kept_if_signed_out(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Instead of leading to the page for signing in, which would lose what was typed."""
    leads_to_sign_in = response.status_code == 302 and response["Location"].startswith(resolve_url(settings.LOGIN_URL))
    return kept(request, *SIGNED_OUT) if leads_to_sign_in and can_be_sent_again(request) else response


def _comes_from_here(request: HttpRequest) -> bool:
    """Browsers say where a form was sent from, one way or the other."""
    origin = request.headers.get("Origin") or request.headers.get("Referer") or ""
    sender = urlsplit(origin)
    return (sender.scheme, sender.netloc) == (request.scheme, request.get_host())
