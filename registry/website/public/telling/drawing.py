"""The chain of land as a drawing: who gave is a box, who received the box below it, and the arrow between is the grant.

The same is told in words beside it. Only classes give colours, so that dark mode and print have their own.
"""

import textwrap
from dataclasses import dataclass, field

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from registry.catalogue.land_chain import Step, strands_of
from registry.vocabularies.vocabulary import label

from .facts import Teller
from .land import STATUSES, asset_in_words, payment_in_words, price_in_words, what_passes, when

# Units of the drawing, which are about those of the screen.
WIDTH, EDGE, INSIDE = 380, 2, 18
LINE, SMALL_LINE, AROUND = 21, 18, 11
ARROW_AT, TEXT_AT, GAP = 34, 62, 10
# Letters that fit into a line, at the width of the letters of the page.
LETTERS_OF_NAME, LETTERS_OF_TERMS = 31, 38
LETTERS_OF_RIGHT = 33
BETWEEN_STRANDS = 34


@dataclass
class Canvas:
    """What is drawn so far, from the top down."""

    parts: list[SafeString] = field(default_factory=list)
    height: int = EDGE

    def add(self, part: SafeString) -> None:
        self.parts.append(part)


def drawing_of(teller: Teller) -> SafeString:
    """The whole drawing; nothing where no transfer is recorded."""
    strands = strands_of(teller.content)
    if not strands:
        return SafeString("")
    canvas = Canvas()
    for number, strand in enumerate(strands):
        canvas.height += BETWEEN_STRANDS if number else 0
        _draw_party(canvas, strand[0].givers, "Who had it before is not recorded", teller)
        for step in strand:
            _draw_arrow(canvas, step)
            _draw_party(canvas, step.takers, "Who received it is not recorded", teller)
    return format_html(
        '<svg class="chain" viewBox="0 0 {} {}" width="{}" height="{}" role="img" aria-labelledby="chain-title">'
        '<title id="chain-title">{}</title>{}</svg>',
        WIDTH, canvas.height + EDGE, WIDTH, canvas.height + EDGE,
        "Drawing of who granted what to whom. The list of steps says the same in words.",
        format_html_join("", "{}", ((part,) for part in canvas.parts)),
    )  # fmt: skip


def _draw_party(canvas: Canvas, keys: tuple[str, ...], unknown: str, teller: Teller) -> None:
    names = teller.parties(keys) or unknown
    side = teller.names.parties[keys[0]]["side"] if keys else "unknown"
    below = f"{label('side', side)} side" if side in ("community", "association") else ""
    lines = textwrap.wrap(names, LETTERS_OF_NAME)
    height = 2 * AROUND + LINE * len(lines) + (SMALL_LINE if below else 0) - 4
    top = canvas.height
    texts = [_text(INSIDE, top + AROUND + LINE * (at + 1) - 6, line, "chain-name") for at, line in enumerate(lines)]
    if below:
        texts.append(_text(INSIDE, top + height - AROUND - 1, below, "chain-side"))
    canvas.add(
        format_html(
            '<g class="chain-party {}"><rect x="{}" y="{}" width="{}" height="{}" rx="7"/>{}</g>',
            side, EDGE, top, WIDTH - 2 * EDGE, height, _joined(texts),
        )
    )  # fmt: skip
    canvas.height += height


def _draw_arrow(canvas: Canvas, step: Step) -> None:
    lines = _lines_of(step)
    height = 2 * GAP + SMALL_LINE * len(lines) + 10
    top, bottom = canvas.height, canvas.height + height
    texts = [_text(TEXT_AT, top + GAP + SMALL_LINE * (at + 1), line, css) for at, (line, css) in enumerate(lines)]
    middle = top + GAP + SMALL_LINE - 2
    canvas.add(
        format_html(
            '<g class="chain-step {}"><path d="M{} {}V{}"/><path class="tip" d="M{} {}l-7 -11h14z"/>'
            '<circle cx="{}" cy="{}" r="13"/>{}{}</g>',
            step.row["status"], ARROW_AT, top, bottom - 11, ARROW_AT, bottom, ARROW_AT, middle,
            _text(ARROW_AT, middle + 5, str(step.number), "chain-number"), _joined(texts),
        )
    )  # fmt: skip
    canvas.height = bottom


def _lines_of(step: Step) -> list[tuple[str, str]]:
    """What stands beside the arrow, each line with its class: the right, the asset, when and for what."""
    status = STATUSES.get(step.row["status"], "")
    right = what_passes(step.row)
    lines = [(f"{status}: {right[:1].lower()}{right[1:]}" if status else right, "chain-right")]
    lines.append((asset_in_words(step.row), "chain-terms"))
    known = [*([when(step.row)] if step.row["date"] else []), *([price_in_words(step.row)] if _has_price(step) else [])]
    lines += [(text, "chain-terms") for text in (", ".join(known), payment_in_words(step.row)) if text]
    return [
        (line, css)
        for text, css in lines
        for line in textwrap.wrap(
            text[:1].upper() + text[1:], LETTERS_OF_RIGHT if css == "chain-right" else LETTERS_OF_TERMS
        )
    ]


def _has_price(step: Step) -> bool:
    return step.row["consideration"] is not None or step.row["consideration_basis"] is not None


def _text(x: int, y: int, text: str, css: str) -> SafeString:
    return format_html('<text x="{}" y="{}" class="{}">{}</text>', x, y, css, text)


def _joined(parts: list[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))
