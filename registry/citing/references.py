"""A citation in the forms that people and reference managers take: words, BibTeX, RIS, CSL-JSON."""

import datetime
import re
from dataclasses import dataclass

from django.conf import settings

from registry.dates_in_words import day_in_words

TITLE = "Partnership register"
# What means something else to TeX.
OF_TEX = re.compile(r"([&%$#_{}])")


@dataclass(frozen=True)
class Reference:
    """`what` is what was asked, in words; `day` the day on which it was answered, as of the line of the feed."""

    what: str
    line: int
    day: datetime.date
    address: str

    @property
    def publisher(self) -> str:
        return settings.OPERATOR_NAME or TITLE

    @property
    def title(self) -> str:
        return f"{TITLE}: {self.what}, as of line {self.line}"

    @property
    def text(self) -> str:
        return (
            f"{self.publisher} ({self.day.year}). {self.title}, answered on {day_in_words(self.day)} [Data set]. "
            f"{self.address}. Licence: {settings.DATA_LICENCE}."
        )

    @property
    def key(self) -> str:
        return f"partnership-register-{self.line}"

    @property
    def bibtex(self) -> str:
        fields = {
            "author": "{" + _tex(self.publisher) + "}",
            "title": "{" + _tex(self.title) + "}",
            "publisher": _tex(self.publisher),
            "year": str(self.day.year),
            "date": self.day.isoformat(),
            "howpublished": "Data set",
            "note": f"Licence: {_tex(settings.DATA_LICENCE)}",
            "url": self.address,
        }
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
        return f"@misc{{{self.key},\n{lines}}}\n"

    @property
    def ris(self) -> str:
        fields = (
            ("TY", "DATA"),
            ("AU", self.publisher),
            ("TI", self.title),
            ("PB", self.publisher),
            ("PY", str(self.day.year)),
            ("DA", f"{self.day:%Y/%m/%d}"),
            ("C1", f"Licence: {settings.DATA_LICENCE}"),
            ("UR", self.address),
            ("ER", ""),
        )
        return "".join(f"{tag}  - {value}\r\n" for tag, value in fields)

    @property
    def csl(self) -> dict[str, object]:
        return {
            "id": self.key,
            "type": "dataset",
            "title": self.title,
            "author": [{"literal": self.publisher}],
            "publisher": self.publisher,
            "issued": {"date-parts": [[self.day.year, self.day.month, self.day.day]]},
            "version": f"line {self.line}",
            "license": settings.DATA_LICENCE_URL,
            "URL": self.address,
        }


def _tex(text: str) -> str:
    return OF_TEX.sub(r"\\\1", text)
