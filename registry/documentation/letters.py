"""Who hears of what, and every letter as its reader sees it: made from the events and their templates."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings

from registry.accounts.events import EVENTS as OF_ACCOUNTS
from registry.notifications.event import Event, News
from registry.notifications.tell import MAIL_PAGE, foot_of, is_never_put_off, words_of
from registry.outbox.writing import rendered
from registry.publishing.telling.events import EVENTS as OF_RECORDS
from registry.suggestions.events import EVENTS as OF_SUGGESTIONS

from .letters_besides import BESIDES
from .letters_of_signing_in import letters_of_signing_in
from .markdown import anchor, link, page, table

PATH = "guides/letters.md"
ADDRESS = "https://register.example.org"
STOP = "/mail/12-5cVfWw7x/stop/"
OPENING = """\
The register writes to people when something happens that concerns them. Nobody hears of what they did themselves, and of
a draft nobody hears. Many things at once, such as a spreadsheet of 200 records, are one letter. Each person chooses on
`/my/mail/` whether letters come at once, once a day, or only where somebody waits for them. Every letter that waits for
nobody has a link that stops such letters with one click."""
ALL_EVENTS: dict[str, Event] = {**OF_ACCOUNTS, **OF_RECORDS, **OF_SUGGESTIONS}


def letters_page() -> str:
    return page(
        "Letters",
        OPENING,
        "## Who hears of what\n\n" + table(["What happens", "Who hears", "What they have to do"], _rows()),
        "## Every letter\n\nWith sample facts. The first line is the subject.",
        *(_printed(name, *letter_about(event)) for name, event in ALL_EVENTS.items()),
        "## Letters about several events, and letters that somebody asked for",
        *(_printed(name, *rendered(name, facts)) for name, facts in BESIDES.items()),
        "## Letters about signing in",
        *(_printed(*letter) for letter in letters_of_signing_in(ADDRESS)),
    )


def letter_about(event: Event) -> tuple[str, str]:
    """(subject, text) as the first who hears of it gets it."""
    news, hearer = News(event, event.sample), event.hears[0]
    subject, text = words_of(news)
    stop = "" if is_never_put_off(news, hearer) else f"{ADDRESS}{STOP}"
    return subject, f"{text}{foot_of(hearer, mail=f'{ADDRESS}{MAIL_PAGE}', stop=stop)}"


def _rows() -> Iterable[list[str]]:
    for name, event in ALL_EVENTS.items():
        hearers = "; ".join(hearer.words for hearer in event.hears)
        yield [link(event.words, f"#letter-{name}"), hearers[:1].upper() + hearers[1:], event.waits_for]


def _printed(name: str, subject: str, text: str) -> str:
    # Whatever address the register has that writes this page.
    shown = text.replace(settings.PUBLIC_ADDRESS.rstrip("/"), ADDRESS)
    return f"{anchor(f'letter-{name}')}\n\n```text\n{subject}\n\n{shown.rstrip()}\n```"


def facts_of(name: str) -> Mapping[str, Any]:
    """With what sample facts a letter is printed."""
    return ALL_EVENTS[name].sample if name in ALL_EVENTS else BESIDES[name]
