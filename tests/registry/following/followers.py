"""Readers who follow something: asking, the link of the letter, and what their letters say."""

import datetime
import re

from registry.clock import uk_day
from registry.following.actions import (
    confirm_following,
    follow,
)
from registry.following.digests import write_due_digests
from registry.following.models import Followed, Following
from registry.following.subjects import Subject, filter_of
from tests.letters import posted

READER = "reader@example.org"
DAY = datetime.timedelta(days=1)


def ask(subject: Subject, **changed) -> None:
    follow(**({"subject": subject, "title": "What they chose", "email": READER, "often": "daily"} | changed))


def begin(subject: Subject, **changed) -> Following:
    ask(subject, **changed)
    return confirm_following(secret=secret_in(posted()[-1]))


def secret_in(letter) -> str:
    return re.search(r"/following/([\w-]+)/", letter.body).group(1)


def a_filter(**texts: str) -> Subject:
    return filter_of(Followed.PARTNERSHIPS, texts)


def letters_after(days: int = 1) -> list:
    write_due_digests(day=uk_day() + days * DAY)
    return posted()


def sections(letter) -> dict[str, list[str]]:
    """Heading → the names below it."""
    found, heading = {}, ""
    for line in letter.body.splitlines():
        if line.endswith(":") and not line.startswith(" "):
            heading = line
        elif line.startswith("  ") and not line.startswith("    "):
            found.setdefault(heading, []).append(line.strip())
    return found
