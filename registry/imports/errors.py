"""What can be wrong with a file as a whole, or with what is asked of an import."""

from typing import Any

from registry.errors import RegistryError


class UnreadableFile(RegistryError):
    """The file cannot be read, or not without guessing; `code` says why."""

    title = "The file cannot be read"

    def __init__(self, code: str, detail: str, **facts: Any):
        super().__init__(detail, **facts)
        self.code = code


class WorkbookTooLarge(RegistryError):
    code = "workbook_too_large"
    title = "The file is larger than we read"


class WrongHeaders(RegistryError):
    """The first rows do not name the columns that we know; `problems` lists every difference."""

    code = "headers"
    title = "The columns are not those of the template"

    def __init__(self, problems: list[dict[str, Any]]):
        self.problems = problems
        super().__init__(
            f"{len(problems)} difference{'' if len(problems) == 1 else 's'} in the names of sheets and columns. "
            f"First: {problems[0]['detail']} Order and capitals do not matter."
        )


class PlanHasProblems(RegistryError):
    code = "plan_has_problems"
    title = "Some rows have problems"
