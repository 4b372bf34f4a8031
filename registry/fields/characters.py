"""Characters that have no place in published text: they hide, reorder, or run something."""

import re
import unicodedata

# Overrides and isolates that make text read differently from what it says.
REORDERING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
INVISIBLE = set("\u200b\u200c\u200d\u2060\ufeff\u00ad")
LOST_LETTER = "\ufffd"
# Letters outside of ASCII that stand together: UTF-8 that was read as Windows-1252 comes in such runs.
FOREIGN = re.compile(r"[^\x00-\x7f]{2,}")
# A cell that begins so is run as a formula by spreadsheets that open our CSV; the wide forms by some.
FORMULA = ("=", "@", "+", "-", "＝", "＠", "＋", "－")
# A sign and figures alone: a sum, a share, a telephone number.
SIGNED_NUMBER = re.compile(r"[+-]\d[\d,. ]*%?", re.ASCII)


def unreadable(text: str) -> tuple[str, str] | None:
    """(code, sentence) for a text that no column and no answer can hold, whatever it is for."""
    if "\0" in text:
        return "null_character", "The text has a null character: remove it."
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        return "invalid_unicode", "The text has half a character (a lone surrogate): send UTF-8."
    return None


def character_problem(text: str, *, several_lines: bool) -> tuple[str, str] | None:
    """(code, sentence) for the first thing wrong with the characters of a text."""
    if text.isascii() and text.isprintable() and not text.isspace() and not text.startswith(FORMULA):
        return None  # nearly all texts are so, and need no closer look
    if broken := unreadable(text):
        return broken
    if any(character in REORDERING for character in text):
        return "forbidden_character", "The text has a mark that changes its direction: remove it."
    if all(character in INVISIBLE or character.isspace() for character in text):
        return "blank", "The text has only invisible characters: write some words, or leave it out."
    if not several_lines and not INVISIBLE.isdisjoint(text):
        return "forbidden_character", "The text has a character that nobody sees: type it again rather than paste it."
    if not text.isascii() and (damage := _damage(text)):
        return "damaged_letters", damage
    allowed = "\n\t\r" if several_lines else ""
    for character in text:
        if unicodedata.category(character) == "Cc" and character not in allowed:
            return "forbidden_character", "The text has a control character: type it again."
    if text.startswith(FORMULA) and not SIGNED_NUMBER.fullmatch(text):
        advice = f"Text cannot begin with {text[0]}, which spreadsheets would run: begin with a word."
        return "formula_like", advice
    return None


def _damage(text: str) -> str:
    """What to do about letters that were damaged on their way, such as Ã© for é; empty if none were."""
    if LOST_LETTER in text:
        return "A letter was lost on the way (\ufffd): type it again."
    repaired = FOREIGN.sub(lambda run: _as_sent(run[0]), text)
    return f"Letters were damaged on the way: write {repaired[:80]!r}." if repaired != text else ""


def _as_sent(run: str) -> str:
    """What a run of letters was before it was read as Windows-1252; the run itself if that gives no text."""
    try:
        return b"".join(_byte_of(character) for character in run).decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return run


def _byte_of(character: str) -> bytes:
    return character.encode("latin-1") if "\x80" <= character <= "\x9f" else character.encode("cp1252")
