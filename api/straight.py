"""The short way to the API: no session, no cookie, no page, so nothing of what serves them."""

from collections.abc import Callable

from django.core.handlers.base import BaseHandler
from django.core.handlers.exception import convert_exception_to_response
from django.http import HttpRequest, HttpResponse

from . import problems

API = "/api/"


class StraightToTheAPI:
    """Requests of the API pass by all middlewares that stand after this one in the settings."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.by_the_pages = get_response
        self.straight = convert_exception_to_response(ViewsAlone()._get_response)  # type: ignore[attr-defined]

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(API):
            return self.straight(request)  # type: ignore[return-value]  # never asked to be asynchronous
        return self.by_the_pages(request)


class ViewsAlone(BaseHandler):
    """Django's own way from an address to its view and its answer, with no middleware between.

    Django has no public name for it; that every answer is that of the whole chain has a test.
    """

    _view_middleware = ()
    _template_response_middleware = ()

    def process_exception_by_middleware(self, exception: Exception, request: HttpRequest) -> HttpResponse:
        return problems.answer(request, exception)
