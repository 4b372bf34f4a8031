"""kill -9 of whoever writes the letters to followers, and of the sender, at random moments: what changed is told once to
each follower, in the order in which it changed, and a letter that is repeated has the Message-ID of before.

python -m tests.drills.digests [kills]        the database is the one that DATABASE_URL names
"""

import datetime
import random
import re
import shutil
import sys
import time
from collections import Counter
from email.message import Message
from email.parser import BytesParser

import django

django.setup()

from django.test import override_settings  # noqa: E402

from registry.catalogue.models import PartnershipCard  # noqa: E402
from registry.clock import uk_day  # noqa: E402
from registry.following.actions import confirm_following, follow  # noqa: E402
from registry.following.digests import write_due_digests  # noqa: E402
from registry.following.models import Followed, Following  # noqa: E402
from registry.following.secrets_of_links import secret_of  # noqa: E402
from registry.following.subjects import filter_of  # noqa: E402
from registry.outbox.models import Letter  # noqa: E402
from tests.builders import a_partnership, published  # noqa: E402

from .letters import MAILBOX, in_a_process, kill, send_for_ever, send_the_rest  # noqa: E402

FOLLOWERS = 8
WORD = "Drillfield"


def publish_for_ever() -> None:
    """Records of which a follower of the word is to hear."""
    while True:
        published(a_partnership(name=f"{WORD} {random.randrange(10**9)}"))  # noqa: S311
        time.sleep(0.02)


def digest_for_ever() -> None:
    """A day after the other, as fast as it goes: each round finds all followers due."""
    day = uk_day() + datetime.timedelta(days=1)
    while True:
        write_due_digests(day=day)
        Following.objects.filter(due_on__gt=day).update(due_on=day)
        time.sleep(0.01)


def begin() -> None:
    subject = filter_of(Followed.PARTNERSHIPS, {"q": WORD})
    for number in range(FOLLOWERS):
        follow(subject=subject, title=WORD, email=f"follower{number}@example.org", often="daily")
    for following in Following.objects.all():
        confirm_following(secret=secret_of(following))
    Following.objects.update(due_on=uk_day())


def letters() -> list[Message]:
    """Each letter once, though it may have arrived several times."""
    arrived = [BytesParser().parsebytes(file.read_bytes()) for file in sorted(MAILBOX.glob("*.eml"))]
    return list({each["Message-ID"]: each for each in arrived if "News of" in each["Subject"]}.values())


def told() -> dict[str, Counter]:
    """Follower → how often each record was told of as new."""
    found: dict[str, Counter] = {}
    for letter in letters():
        text = letter.get_payload(decode=True).decode()
        found.setdefault(letter["To"], Counter()).update(re.findall(r"/id/(chp-\w+)", text))
    return found


def disagreements(records: set[str]) -> list[str]:
    by_follower = told()
    return [
        *(f"not told: {number}" for number in range(FOLLOWERS) if f"follower{number}@example.org" not in by_follower),
        *(f"left out for {who}: {records - set(of)}" for who, of in by_follower.items() if records - set(of)),
        *(f"told twice to {who}" for who, of in by_follower.items() if max(of.values()) > 1),
    ]


def drill(kills: int) -> str:
    Letter.objects.all().delete()
    Following.objects.all().delete()
    before = set(found())
    with override_settings(EMAIL_BACKEND="tests.drills.letters.OneFileEach"):
        begin()
        publisher = in_a_process(publish_for_ever)
        writers, sender = [in_a_process(digest_for_ever) for _ in range(2)], in_a_process(send_for_ever)
        for _ in range(kills):
            time.sleep(random.uniform(0.05, 0.4))  # noqa: S311
            if random.random() < 0.25:  # noqa: S311
                kill(sender)
                sender = in_a_process(send_for_ever)
            else:
                kill(writers.pop(0))
                writers.append(in_a_process(digest_for_ever))
        for process in (publisher, *writers, sender):
            kill(process)
        time.sleep(0.5)
        Following.objects.update(due_on=uk_day())
        assert not (results := write_due_digests()).failed, results
        send_the_rest()
    records = set(found()) - before
    assert not (broken := disagreements(records)), broken[:10]
    assert len(records) > kills / 4, f"only {len(records)} records were published"
    shutil.rmtree(MAILBOX)
    return f"{kills} kills, {len(records)} records, each told once to {FOLLOWERS} followers"


def found() -> list[str]:
    cards = PartnershipCard.objects.filter(superseded_seq=None, name__startswith=WORD)
    return list(cards.values_list("record_id", flat=True))


if __name__ == "__main__":
    print(drill(int(sys.argv[1]) if len(sys.argv) > 1 else 100))  # noqa: T201
