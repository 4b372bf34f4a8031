"""Imports: a file becomes a plan, a plan becomes submissions, and all of them one publication."""

from registry.accounts.policy import READ, WRITE
from registry.imports.layout import sheets_of_kind
from registry.imports.models import Action, ImportStatus

from .imports import ApplyingSerializer, ImportAnswerSerializer, ImportListSerializer, PlanSerializer
from .own_parameters import PAGE_SIZE
from .parameters import Parameter, one_of
from .requests import XLSX, FilePayload, Payload
from .submissions import KINDS
from .writing_operation import OWN, PAYLOAD, Writing
from .writing_parameters import IDEMPOTENCY_KEY, id_of, query_parameter

TEXT = {"type": "string", "maxLength": 40}
TAG = "Imports"
ID = id_of("import", "identifier", "imp")
TABLES = list(dict.fromkeys(table for kind in KINDS for table in sheets_of_kind(kind)))
KIND = Parameter("import.kind", "kind", "What the file holds.", one_of(*KINDS), "partnership", required=True)
TABLE = query_parameter("import", "table", "For CSV: the one table that it holds.", one_of(*TABLES), "homes")
ORGANISATION = query_parameter(
    "import", "organisation", "Id of the organisation; a token knows its own.", TEXT, "org-xr3x226n33"
)
FIELDS_OF_A_FILE = {
    "kind": "What the file holds; may stand in the address instead.",
    "organisation": "Id of the organisation in whose name; a token knows its own.",
    "table": "For a CSV file of one table: which.",
    "encoding": "Where an answer asks for it: `windows-1252`.",
    "separator": "Where an answer asks for it: `semicolon` or `tab`.",
}
OF_A_FILE = (
    Parameter("import.upload.kind", "kind", FIELDS_OF_A_FILE["kind"].split(";")[0] + ", unless the form says so.",
              one_of(*KINDS), "partnership"),
    ORGANISATION, TABLE,
    query_parameter("import", "encoding", FIELDS_OF_A_FILE["encoding"], one_of("windows-1252"), "windows-1252"),
    query_parameter("import", "separator", FIELDS_OF_A_FILE["separator"], one_of("semicolon", "tab"), "semicolon"),
    query_parameter("import", "file_name", "What the file is called, where it is the body itself.", TEXT, "homes.csv"),
)  # fmt: skip
PARAMETERS = (
    query_parameter("import", "status", "How far it has come.", one_of(*ImportStatus.values), "planned"),
    Parameter("import.of_kind", "kind", "What the file holds.", one_of(*KINDS), "partnership"),
)
ACTION = query_parameter("import", "action", "Only rows with this action.", one_of(*Action.values), "problem")
AFTER = query_parameter(
    "import", "after", "Only rows behind this place: the last one you have seen.",
    {"type": "integer", "minimum": 0, "maximum": 9999999, "default": 0}, 50,
)  # fmt: skip


def _file(name: str, ending: str, description: str, *parameters: Parameter, own: bool) -> Writing:
    kind = "workbook" if ending == XLSX else "CSV file"
    what = "own records" if own else "template"
    return Writing(
        name, TAG, f"Get the {what} as a {kind}", description, ending, parameters=(KIND, *parameters),
        scope=READ if own else None, problems=(403,) if own else (), headers=("Content-Disposition",),
    )  # fmt: skip


EMPTY = "An empty file with our columns, for anyone."
OWN_RECORDS = (
    "The records that the organisation published, in the format of the template: edit them and send them back."
)

OF_IMPORTS: dict[tuple[str, str], Writing] = {
    ("GET", "imports/"): Writing(
        "listImports", TAG, "List imports", "The imports of your organisation, newest first.", ImportListSerializer,
        parameters=(*PARAMETERS, ORGANISATION, PAGE_SIZE), scope=READ, problems=(403,),
    ),
    ("POST", "imports/"): Writing(
        "uploadFile", TAG, "Send a spreadsheet",
        "The file becomes a plan, which says for every record what would change and what is wrong. Nothing changes "
        "before the plan is applied. A file that cannot be read is refused whole.",
        ImportAnswerSerializer,
        ((200, "The file was sent before: here is its import."), (201, "The plan is made."),
         (202, "The plan is being made: ask the address in `Location` again.")),
        (IDEMPOTENCY_KEY, *OF_A_FILE), FilePayload(FIELDS_OF_A_FILE), WRITE, (403, 413, 422), ("Location", "Idempotent-Replay"),
    ),
    ("GET", "imports/template.xlsx"): _file("getTemplateWorkbook", XLSX, EMPTY, own=False),
    ("GET", "imports/template.csv"): _file("getTemplateText", "text/csv", EMPTY, TABLE, own=False),
    ("GET", "imports/export.xlsx"): _file("exportWorkbook", XLSX, OWN_RECORDS, ORGANISATION, own=True),
    ("GET", "imports/export.csv"): _file("exportText", "text/csv", OWN_RECORDS, TABLE, ORGANISATION, own=True),
    ("GET", "imports/{identifier}/"): Writing(
        "getImport", TAG, "Get one import", "How far it has come, and its plan, row by row.", PlanSerializer,
        parameters=(ID, ACTION, AFTER, PAGE_SIZE), scope=READ, problems=OWN, headers=("Location",),
    ),
    ("POST", "imports/{identifier}/apply/"): Writing(
        "applyImport", TAG, "Propose what a plan says",
        "Makes a submission of each row that changes something; they wait for a second person. Refused with 409 "
        "while rows have problems, unless they are left out. 412 where a record has had another edition since: send "
        "the file again. Applying twice is applying once.",
        ImportAnswerSerializer, ((200, "Its submissions wait for a second person."),), (ID, IDEMPOTENCY_KEY),
        Payload(ApplyingSerializer, required=False), WRITE, (*OWN, *PAYLOAD, 409, 412, 422), ("Location", "Idempotent-Replay"),
    ),
    ("POST", "imports/{identifier}/publish/"): Writing(
        "publishImport", TAG, "Publish an import",
        "Makes all of it public at once. A person does this, on the pages of the organisation, and not the one who made it: no "
        "token may (403, `not_allowed`). Doing it twice is doing it once.",
        ImportAnswerSerializer, ((200, "All of it is public."),), (ID,), None, WRITE, (*OWN, 409, 412, 422), ("Location",),
    ),
    ("POST", "imports/{identifier}/undo/"): Writing(
        "undoImport", TAG, "Undo an import",
        "Takes back all of it, but for records that somebody edited since: `not_undone` names them. What is public "
        "already only a person may undo, who did not make it. Doing it twice is doing it once.",
        ImportAnswerSerializer, ((200, "It was undone."),), (ID,), None, WRITE, (*OWN, 409, 412, 422), ("Location",),
    ),
}  # fmt: skip
