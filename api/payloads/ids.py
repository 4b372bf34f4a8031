"""Ids, in the address, of what is no record."""

import re

from registry.catalogue.filters.form_fields import OneText
from registry.errors import UnknownRecord

from ..parameters import Parameter


class PrivateIdField(OneText):
    """An id such as `sub-3f1d5a9c0b7e42d86a1c`; what cannot be one is not there."""

    def __init__(self, prefix: str, what: str) -> None:
        super().__init__()
        self.what, self.pattern = what, f"^{prefix}-[0-9a-f]{{20}}$"
        self.schema = {"type": "string", "pattern": self.pattern}

    def clean(self, text: str) -> str:
        if not re.fullmatch(self.pattern, text):
            raise UnknownRecord(f"There is no such {self.what} among yours.")
        return text


def id_of(what: str, name: str, prefix: str) -> Parameter:
    example = f"{prefix}-3f1d5a9c0b7e42d86a1c"
    return Parameter(name, PrivateIdField(prefix, what), f"Id of the {what}.", example, f"{what}.{name}", "path", True)
