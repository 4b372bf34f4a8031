"""Every address of the register."""

from django.http import HttpRequest, JsonResponse
from django.urls import path


def start_page(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"name": "Partnership registry"})


urlpatterns = [path("", start_page)]
