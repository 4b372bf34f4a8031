"""Ids and numbers in the addresses of records."""

from registry.catalogue.filters.form_fields import OneText, WholeNumber
from registry.content import kinds
from registry.errors import UnknownRecord
from registry.identifiers import check_is_right, is_well_formed, normalise_id

from ...openapi.example_values import OF_REFERENCES
from ...parameters import Parameter

HIGHEST_NUMBER = 1_000_000


class RecordIdField(OneText):
    """The id of a record of one kind, as people write it; UnknownRecord says what is wrong with it."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.prefix = kinds()[kind].prefix
        self.schema = {"type": "string", "pattern": f"^{self.prefix}-[0-9a-z]{{10}}$"}

    def clean(self, text: str) -> str:
        record = normalise_id(text)
        if not is_well_formed(record, self.prefix):
            raise UnknownRecord(f"{text[:40]!r} is not an id of the register, such as {self.prefix}-7f3k9q2m4x.")
        if not check_is_right(record):
            raise UnknownRecord(f"The check character of {record} is wrong: did you mistype it?")
        return record


def record_id(kind: str) -> Parameter:
    example = OF_REFERENCES[kinds()[kind].prefix]
    return Parameter("record", RecordIdField(kind), f"Id of the {kind}.", example, f"{kind}.record", "path", True)


def edition_number(name: str, help_text: str, location: str = "query") -> Parameter:
    return Parameter(name, WholeNumber(1, HIGHEST_NUMBER), help_text, 1, "", location, True)
