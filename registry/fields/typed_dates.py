"""Dates as people write them: March 2016, 30/06/2017, c. 2016. None where it is not sure which one is meant."""

import re

from ..edtf import days_read, span_of

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FULL = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december")  # fmt: skip
NUMBER_OF_MONTH = {name: index for names in (MONTHS, FULL) for index, name in enumerate(names, 1)} | {"sept": 9}
MONTH = rf"(?P<month>{'|'.join(sorted(NUMBER_OF_MONTH, key=len, reverse=True))})"
YEAR = r"(?P<year>(?:18|19|20)\d\d)"
DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
# A winter has two years: only one that names both is sure.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "early": 37, "mid": 38, "middle": 38, "late": 39}
HALVES = {"first": 40, "second": 41}
ONE_DATE = (
    rf"{YEAR}",
    rf"{MONTH}[ -]{YEAR}",
    rf"{DAY}[ -]{MONTH}[ -]{YEAR}",
    rf"{MONTH} {DAY} {YEAR}",
    rf"{YEAR}[-/.](?P<m>0?[1-9]|1[0-2])[-/.]{DAY}(?:[t ]00:00(?::00)?)?",
    rf"(?P<m>0?[1-9]|1[0-2])[-/.]{YEAR}",
    rf"{YEAR}[-/.](?P<m>[1-9])",
    rf"(?P<season>{'|'.join(SEASONS)})[ -](?:in )?{YEAR}",
    rf"(?:the )?(?P<half>{'|'.join(HALVES)}) half {YEAR}",
)
PATTERNS = tuple(re.compile(pattern, re.ASCII) for pattern in ONE_DATE)
WINTER = re.compile(rf"winter {YEAR}[/-](?P<next>\d\d(?:\d\d)?)", re.ASCII)
DECADE = re.compile(r"(?:the )?(?P<decade>(?:18|19|20)\d)0'?s", re.ASCII)
YEAR_OF_ACCOUNTS = r"(?:fy|financial year|tax year)"
FINANCIAL = re.compile(rf"(?:{YEAR_OF_ACCOUNTS} ?)?{YEAR}[/-](?P<next>\d\d(?:\d\d)?)(?: {YEAR_OF_ACCOUNTS})?", re.ASCII)
ABOUT = re.compile(r"(?:circa|about|around|approx|approximately|ca|c)(?: |(?=\d))(?P<date>.+)")
BY = re.compile(r"by (?:the end of )?(?P<date>.+)")
SINCE = re.compile(r"(?:since|from) (?P<date>.+?)(?: on(?:wards)?)?")
SPAN = re.compile(r"(?:between |from )?(?P<first>.+?)(?: to | and | - |(?<=\d{4})-(?=\d{4}))(?P<last>.+)", re.ASCII)


def date_of_words(text: str) -> str | None:
    """The date in EDTF: "March 2016" → "2016-03", "30/06/2017" → "2017-06-30", "by June 2021" → "../2021-06"."""
    plain = " ".join(re.sub(r",|\bof\b|(?<=[a-z])\.", " ", text.casefold().replace("–", "-")).split())
    written = _single(plain) or _loose(plain) or _span(plain)
    return written if written and _is_a_date(written) else None


def _single(text: str) -> str | None:
    if len(days := days_read(text)) == 1:
        return days[0]
    if decade := DECADE.fullmatch(text):
        return f"{decade['decade']}X"
    if winter := WINTER.fullmatch(text):
        return f"{winter['year']}-24" if _follows(winter["year"], winter["next"]) else None
    if (years := FINANCIAL.fullmatch(text)) and re.search("[a-z]", text):
        year = int(years["year"])
        return f"{year}-04/{year + 1}-03" if _follows(years["year"], years["next"]) else None
    match = next((match for pattern in PATTERNS if (match := pattern.fullmatch(text))), None)
    return None if match is None else _written(match.groupdict())


def _written(parts: dict[str, str | None]) -> str:
    if season := parts.get("season"):
        return f"{parts['year']}-{SEASONS[season]}"
    if half := parts.get("half"):
        return f"{parts['year']}-{HALVES[half]}"
    number = NUMBER_OF_MONTH.get(parts.get("month") or "") or int(parts.get("m") or 0)
    month = f"-{number:02}" if number else ""
    return f"{parts['year']}{month}" + (f"-{int(parts['day'] or 0):02}" if parts.get("day") else "")


def _loose(text: str) -> str | None:
    """About a date, by then, from then on."""
    for pattern, form in ((ABOUT, "{}~"), (BY, "../{}"), (SINCE, "{}/..")):
        if (match := pattern.fullmatch(text)) and (date := _single(match["date"])) and "/" not in date:
            return form.format(date)
    if text.endswith("?") and (date := _single(text.rstrip("? "))) and "/" not in date:
        return f"{date}?"
    return None


def _span(text: str) -> str | None:
    match = SPAN.fullmatch(text)
    if match is None:
        return None
    first, last = _single(match["first"]), _single(match["last"])
    return f"{first}/{last}" if first and last and "/" not in first + last else None


def _follows(year: str, next_year: str) -> bool:
    return str(int(year) + 1).endswith(next_year)


def _is_a_date(text: str) -> bool:
    try:
        span_of(text)
    except ValueError:
        return False
    return True
