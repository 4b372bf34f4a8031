"""The links of the letters to those who follow something: to begin, and to stop."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from registry.errors import RegistryError
from registry.following.actions import confirm_following, following_behind, stop_following
from registry.following.secrets_of_links import secret_of

from ..errors import refusal_in_words, refused

PAGE = "website/following.html"


def confirm(request: HttpRequest, secret: str) -> HttpResponse:
    """What is followed, and a button; a click on the link alone begins nothing, since mail scanners click too."""
    try:
        following = confirm_following(secret=secret) if request.method == "POST" else following_behind(secret)
    except RegistryError as error:
        return _refused(request, error)
    return render(request, PAGE, {"following": following, "secret": secret_of(following)})


@csrf_exempt
def stop(request: HttpRequest, secret: str) -> HttpResponse:
    """A button, and what it does. Mail programs press it without having opened the page (RFC 8058): whoever has the
    link may, so no key of the form is asked for.
    """
    try:
        if request.method == "POST":
            stop_following(secret=secret)
            return render(request, PAGE, {"is_stopped": True})
        following = following_behind(secret)
    except RegistryError as error:
        return _refused(request, error)
    return render(request, PAGE, {"following": following, "secret": secret_of(following), "asks_to_stop": True})


def _refused(request: HttpRequest, error: RegistryError) -> HttpResponse:
    return refused(render(request, PAGE, {"problem": refusal_in_words(error)}), error)
