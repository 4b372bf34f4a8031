"""GeoJSON (RFC 7946), streamed feature by feature; a record without a point has no geometry."""

from collections.abc import Iterable, Iterator

import orjson

MEDIA_TYPE = "application/geo+json"


def geojson_pieces(documents: Iterable[dict], licence: str) -> Iterator[bytes]:
    yield b'{"type":"FeatureCollection","licence":' + orjson.dumps(licence) + b',"features":['
    before = b""
    for document in documents:
        yield before + orjson.dumps(feature(document))
        before = b","
    yield b"]}"


def feature(document: dict) -> dict:
    properties = dict(document)
    north, east = properties.pop("latitude", None), properties.pop("longitude", None)
    if north is None and (of_postcode := _derived_point(properties)):
        north, east = of_postcode["latitude"], of_postcode["longitude"]
    point = None if north is None or east is None else {"type": "Point", "coordinates": [east, north]}
    return {"type": "Feature", "id": document["id"], "geometry": point, "properties": properties}


def _derived_point(document: dict) -> dict | None:
    """Of a whole record that gives no point itself: that of its postcode."""
    return ((document.get("derived") or {}).get("place") or {}).get("point")
