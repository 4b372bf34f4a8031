"""The media types we answer in. Views hand over finished bytes; these name them."""

from typing import Any

from rest_framework.renderers import BaseRenderer

from registry.exports import FORMATS


class JSONText(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data: bytes | None, *args: Any, **kwargs: Any) -> bytes:
        return b"" if data is None else data


# Of each format of files; its parameters, such as a charset, are no part of what is asked for.
FILES: tuple[type[JSONText], ...] = tuple(
    type(f"{name.capitalize()}File", (JSONText,), {"media_type": of.media_type.partition(";")[0], "format": name})
    for name, of in FORMATS.items()
)
