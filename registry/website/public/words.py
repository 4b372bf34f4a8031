"""How pages write what records hold as data: dates as people say them."""

from registry.edtf import DATE, span_of


def date_in_words(text: str) -> str:
    """9 December 2011, March 2016 or 2018; of a span, its last day: what it says of how sure it is stays unsaid."""
    match = DATE.fullmatch(text)
    if match and match["month"] is None and match["year"].isdigit():
        return match["year"]
    last = span_of(text)[1]
    if last is None:
        return "no set day"
    is_month = match and match["day"] is None and match["month"] and int(match["month"]) <= 12
    return f"{last:%B %Y}" if is_month else f"{last:%-d %B %Y}"
