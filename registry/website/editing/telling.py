"""A problem in the words of the form. The verdict speaks to programs too, of ids and codes."""

import csv
import re
from functools import cache
from pathlib import Path

from registry.errors import Wrong

FILE = Path(__file__).parent / "problems.csv"
# The id or code of what a sentence has just called by its name.
IN_BRACKETS = re.compile(r" \((?:(?:org|chp)-[0-9a-z]{10}|[EWSNKJLM]\d{8})\)")


@cache
def words_by_code() -> dict[str, str]:
    """What to do about each problem; `{detail}` is the sentence of the register, where people can use it as it is."""
    with FILE.open(newline="", encoding="utf-8") as file:
        return {row["code"]: row["words"] for row in csv.DictReader(file)}


def words_of(problem: Wrong) -> str:
    about = problem.as_dict()
    words = words_by_code().get(about["code"], "{detail}")
    return words.replace("{detail}", IN_BRACKETS.sub("", about["detail"]))
