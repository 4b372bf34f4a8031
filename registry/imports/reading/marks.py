"""How a cell is handed from the reader to the register: text as it is, all else with a mark.

The reader never decides what a number or a date was meant to be: that depends on the column,
and only the register knows the columns.
"""

from decimal import Decimal
from typing import Any

Cell = str | dict[str, Any]

NUMBER = "number"  # {"number": "43831"}: digits without loss; {"number": "0.5", "percent": "50"} where it shows 50%
PERCENT = "percent"
PADDED = "padded"  # {"number": "3416658", "padded": "03416658"} where zeros in front are shown
SHOWN = "shown"  # {"number": "1", "shown": "P1"} where its format shows something else than the number
DATE = "date"  # {"date": "2016-05-01", "shows": "month"}: shows day, month, year, time or no year
BOOLEAN = "boolean"  # {"boolean": true}
FORMULA = "formula"  # {"formula": true}: a formula whose result the file does not hold
ERROR = "error"  # {"error": "#REF!"}
HIDDEN = "hidden"  # {"hidden": "12"}: the format of the cell shows nothing
STRUCK = "struck"  # {"struck": "12"}: a line goes through it
LINK = "link"  # {"text": "Annual report", "link": "https://…"}: where a click leads
TEXT = "text"


def number_text(value: float) -> str:
    """12.0 → "12", 0.1 → "0.1", 1e+21 → "1e+21".

    Fifteen digits are all that a spreadsheet keeps; what a float has beyond them was never typed.
    """
    if isinstance(value, int):
        return repr(value)
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(float(f"{value:.15g}"))


def percent_text(value: float) -> str:
    """0.5 → "50", 0.618 → "61.8": what a cell shows that is formatted as a percentage."""
    hundredfold = Decimal(number_text(value)) * 100
    return f"{hundredfold.normalize():f}"
