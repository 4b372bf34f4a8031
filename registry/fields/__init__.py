"""What our cells are made of: a file for each type of field, which answers all that is asked of a cell.

Check, normal form, reading from text, words, form, contract, filters and spreadsheets are the type's own;
nobody else asks which type a field is. `cell.py` lists the questions.
"""

from .answers.content import CellProblem
from .area import AreaCode, AreaCodes
from .cell import CellField, Deconstructed, cells_of
from .code import Code, Codes
from .degrees import Degrees
from .edtf_date import Day, Edtf
from .key import Key, Keys, RowKey
from .money import Money
from .number import Number
from .percent import Percent
from .pointer import Pointer, Pointers
from .postcode import Postcode
from .reference import Reference
from .text import LongText, Text
from .web import Web
from .whole import Whole
from .yes_no import YesNo

__all__ = [
    "AreaCode",
    "AreaCodes",
    "CellField",
    "CellProblem",
    "Code",
    "Codes",
    "Day",
    "Deconstructed",
    "Degrees",
    "Edtf",
    "Key",
    "Keys",
    "LongText",
    "Money",
    "Number",
    "Percent",
    "Pointer",
    "Pointers",
    "Postcode",
    "Reference",
    "RowKey",
    "Text",
    "Web",
    "Whole",
    "YesNo",
    "cells_of",
]
