"""All written pages, and what of them in a folder is out of date."""

from pathlib import Path

from .data_dictionary import PATH as DICTIONARY
from .data_dictionary import data_dictionary
from .filters import PATH as FILTERS
from .filters import filter_page
from .letters import PATH as LETTERS
from .letters import letters_page
from .rights import PATH as RIGHTS
from .rights import rights_page
from .rules import rule_pages
from .statistics import PATH as MEASURES
from .statistics import measures_page
from .vocabularies import PATH as VOCABULARIES
from .vocabularies import vocabulary_page


def written_pages() -> dict[str, str]:
    """Path under `docs/` → text. A pure function of the code: no database, no clock."""
    return {
        DICTIONARY: data_dictionary(),
        **rule_pages(),
        RIGHTS: rights_page(),
        VOCABULARIES: vocabulary_page(),
        FILTERS: filter_page(),
        MEASURES: measures_page(),
        LETTERS: letters_page(),
    }


def out_of_date(folder: Path) -> list[str]:
    """The pages in the folder that are missing or differ from what the code says."""
    return [path for path, text in written_pages().items() if _text_at(folder / path) != text]


def write_pages(folder: Path) -> list[str]:
    """Write those that are out of date; returns their paths."""
    outdated = out_of_date(folder)
    texts = written_pages()
    for path in outdated:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(texts[path], encoding="utf-8")
    return outdated


def _text_at(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
