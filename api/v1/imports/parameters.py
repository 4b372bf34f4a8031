"""What is said about a file that is sent or asked for."""

from registry.catalogue.filters.form_fields import OneOf, OneText, refuse
from registry.imports.actions.answer import LEAVE_EMPTY
from registry.imports.answers import DateOrder
from registry.imports.layout import sheets_of_kind
from registry.imports.reading.comma import ENCODINGS, SEPARATORS

from ...openapi.example_values import ORGANISATION
from ...parameters import Parameter
from ..submissions.serializers import KINDS

TABLES = tuple(dict.fromkeys(table for kind in KINDS for table in sheets_of_kind(kind)))


class ShortText(OneText):
    """A text that fits on a line."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most
        self.schema = {"type": "string", "maxLength": most}

    def read(self, text: str) -> str:
        if len(text) > self.most:
            refuse("too_long", f"send at most {self.most} characters.")
        return text


KIND = Parameter("kind", OneOf(*KINDS), "What the file holds.", "partnership", "import.kind", required=True)
TABLE = Parameter("table", OneOf(*TABLES), "For CSV: the one table that the file holds.", "homes", "import.table")
OF_ORGANISATION = Parameter(
    "organisation", ShortText(40), "Id of the organisation in whose name; a token knows its own.", ORGANISATION,
    "import.organisation",
)  # fmt: skip
ENCODING = Parameter(
    "encoding", OneOf(*ENCODINGS), "Where an answer asks for it: `windows-1252`.", "windows-1252",
    "import.encoding",
)  # fmt: skip
SEPARATOR = Parameter(
    "separator", OneOf(*SEPARATORS), "Where an answer asks for it: `semicolon` or `tab`.", "semicolon",
    "import.separator",
)  # fmt: skip
FILE_NAME = Parameter(
    "file_name", ShortText(120), "What the file is called, where it is the body itself.", "homes.csv",
    "import.file_name",
)  # fmt: skip
UPLOADED_KIND = Parameter(
    "kind", OneOf(*KINDS), "What the file holds, unless the form says so.", "partnership", "import.upload.kind"
)
DATES = Parameter(
    "dates", OneOf(*DateOrder.values), "How days are written that can be read both ways, such as 05/06/2012. Without it "
    "each is a problem of its cell.", "day_first", "import.dates",
)  # fmt: skip
UNKNOWN = Parameter(
    "unknown", OneOf(LEAVE_EMPTY), "Leave cells empty that say TBC, n/a or unknown. Without it each is a problem of its "
    "cell.", LEAVE_EMPTY, "import.unknown",
)  # fmt: skip
# In the address, or in the form beside the file.
OF_A_FORM = {each.name: each for each in (UPLOADED_KIND, OF_ORGANISATION, TABLE, ENCODING, SEPARATOR, DATES, UNKNOWN)}
OF_A_FILE = OF_A_FORM | {"file_name": FILE_NAME}
