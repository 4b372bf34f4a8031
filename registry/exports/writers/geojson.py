"""GeoJSON (RFC 7946): a feature a row, its properties flat; a row without a point has no geometry."""

from collections.abc import Iterable, Iterator

import orjson

from ..table import Row, Table
from .batches import batches

POINT = ("latitude", "longitude")


def geojson_pieces(table: Table, rows: Iterable[Row]) -> Iterator[bytes]:
    names, identity = table.names, table.index("id") or 0
    opening = b'{"type":"FeatureCollection","licence":' + orjson.dumps(table.licence) + b',"features":['
    for batch in batches(rows):
        features = [orjson.dumps(_feature(dict(zip(names, row, strict=True)), row[identity])) for row in batch]
        yield opening + b",".join(features)
        opening = b","
    # Without a row nothing was opened yet.
    yield b"]}" if opening == b"," else opening + b"]}"


def _feature(properties: dict, identity: str) -> dict:
    north, east = (properties.pop(name, None) for name in POINT)
    point = None if north is None or east is None else {"type": "Point", "coordinates": [east, north]}
    return {"type": "Feature", "id": identity, "geometry": point, "properties": properties}
