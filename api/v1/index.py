"""Where to begin: the addresses of the lists."""

from typing import Any

import orjson
from django.conf import settings
from django.http import HttpResponse
from rest_framework import serializers

from registry.catalogue.reading import latest_sequence

from ..conditional import etag_of
from ..operation import operation
from ..views import View
from ..well_known import DESCRIBED_AT
from .rows.tables import VIEWS


class StartSerializer(serializers.Serializer):
    """The lists there are, and the terms on which they may be used."""

    name = serializers.CharField(help_text="What this is.")
    licence = serializers.CharField(help_text="Licence of the data.")
    licence_url = serializers.CharField(help_text="Its text.")
    reference = serializers.CharField(help_text="This documentation, to read.")
    schema = serializers.CharField(help_text="This documentation, for programs.")
    lists = serializers.DictField(child=serializers.CharField(), help_text="Address of each list by its name.")


class IndexView(View):
    """Where to begin."""

    tag = "Service"

    @operation("getStart", "Where to begin", answers={200: StartSerializer}, example="/api/v1/")
    def get(self, request: Any) -> HttpResponse:
        """The lists there are, and the terms on which they may be used."""
        self.parameters()
        lists = ["partnerships", "organisations", *(view.name for view in VIEWS.values())]
        lists += [
            "events",
            "statistics",
            "coverage",
            "areas",
            "vocabularies",
            "indicators",
            "rules",
            "confirmations",
            "challenges",
            "releases",
        ]
        payload = {
            "name": "Partnership registry",
            "licence": settings.DATA_LICENCE,
            "licence_url": settings.DATA_LICENCE_URL,
            "reference": "/api/v1/reference/",
            "schema": "/api/v1/schema/",
            "lists": {name: f"/api/v1/{name}/" for name in lists},
        }
        etag = etag_of(request, 0)
        return self.answer(request, orjson.dumps(payload), etag, latest=latest_sequence(), Link=DESCRIBED_AT)
