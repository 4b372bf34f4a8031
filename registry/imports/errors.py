"""What can be wrong with a file as a whole, or with what is asked of an import."""

from typing import Any

from registry.errors import RegistryError
from registry.numbers_in_words import counted


class UnreadableFile(RegistryError):
    """The file cannot be read, or not without guessing; `code` says why."""

    title = "The file cannot be read"

    def __init__(self, code: str, detail: str, **facts: Any):
        super().__init__(detail, **facts)
        self.code = code


UnreadableFile.explain(
    not_a_spreadsheet="Save the file as .xlsx or CSV, and send it again.",
    encoding_guess="Say `encoding=windows-1252`, or save the file as UTF-8.",
    separator="Say which sign separates the columns: `separator=semicolon` or `tab`.",
    unclosed_quote="A quotation mark in the CSV file is never closed.",
    cell_too_long="A cell has more characters than a spreadsheet can hold.",
)


class WorkbookTooLarge(RegistryError):
    code = "workbook_too_large"
    meaning = "The file is larger than we read. Send it in parts."
    title = "The file is larger than we read"


class WrongHeaders(RegistryError):
    """The first rows do not name the columns that we know; `problems` lists every difference."""

    code = "headers"
    meaning = "The columns are not those of the template. `errors` lists every difference."
    title = "The columns are not those of the template"

    def __init__(self, problems: list[dict[str, Any]]):
        self.problems = problems
        super().__init__(
            f"{counted(len(problems), 'difference')} in the names of sheets and columns. "
            f"First: {problems[0]['detail']} Order and capitals do not matter."
        )


class PlanHasProblems(RegistryError):
    code = "plan_has_problems"
    meaning = "Fix the rows with problems and send the file again, or leave them out."
    title = "Some rows have problems"
