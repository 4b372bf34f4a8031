"""Leading people on to their second factor, and back to the page that asked for it."""

from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

BACK_TO = "back_to_after_second_factor"


def lead_to_second_factor(request: HttpRequest) -> HttpResponse:
    """From a form that was sent too early; back to the page it stands on."""
    page = urlsplit(request.headers.get("Referer", ""))
    back = page._replace(scheme="", netloc="").geturl() if page.netloc == request.get_host() else ""
    return redirect(f"{reverse('website:second_factor')}?{urlencode({'next': back})}")


def remember_way_back(request: HttpRequest) -> None:
    """Setting a factor up takes several pages, so the way back is kept in the session."""
    back = request.GET.get("next", "")
    if back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        request.session[BACK_TO] = back


def way_back(request: HttpRequest) -> str:
    """The page that asked for the factor; the desk where none did. It is forgotten with this."""
    return request.session.pop(BACK_TO, reverse("website:overview"))
