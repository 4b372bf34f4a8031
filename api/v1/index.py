"""Where to begin: the addresses of the lists."""

import orjson
from django.conf import settings
from django.http import HttpResponse
from rest_framework.request import Request

from ..conditional import etag_of
from .reading import ReadView
from .rows.urls import TABLES


class IndexView(ReadView):
    """The lists there are, and the terms on which they may be used."""

    def get(self, request: Request) -> HttpResponse:
        lists = ["partnerships", "organisations", *(table.replace("_", "-") for table in TABLES)]
        lists += ["areas", "vocabularies", "indicators", "rules"]
        payload = {
            "name": "Partnership registry",
            "licence": settings.DATA_LICENCE,
            "licence_url": settings.DATA_LICENCE_URL,
            "reference": "/api/v1/reference/",
            "schema": "/api/v1/schema/",
            "lists": {name: f"/api/v1/{name}/" for name in lists},
        }
        return self.answer(request, orjson.dumps(payload), etag_of(request, 0, 0))
