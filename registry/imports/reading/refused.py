"""Why a whole file cannot be read."""

from typing import Any


class Refused(Exception):
    """A code, what to do about it, and where in the file, if that is known."""

    def __init__(self, code: str, detail: str, **where: Any) -> None:
        super().__init__(detail)
        self.code, self.detail, self.where = code, detail, where

    def as_dict(self) -> dict[str, Any]:
        return {"code": self.code, "detail": self.detail, **self.where}


def too_large(detail: str, **where: Any) -> Refused:
    return Refused("workbook_too_large", detail, **where)


def not_a_spreadsheet(detail: str) -> Refused:
    return Refused(
        "not_a_spreadsheet",
        f"{detail} In your spreadsheet program choose File, Save As, and the format "
        "“Excel Workbook (.xlsx)” or “CSV UTF-8 (.csv)”.",
    )
