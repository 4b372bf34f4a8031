"""The media types we answer in. Views hand over finished bytes; these name them."""

from typing import Any

from rest_framework.renderers import BaseRenderer


class JSONText(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data: bytes | None, *args: Any, **kwargs: Any) -> bytes:
        return b"" if data is None else data


class CSVText(JSONText):
    media_type = "text/csv"
    format = "csv"


class GeoJSONText(JSONText):
    media_type = "application/geo+json"
    format = "geojson"
