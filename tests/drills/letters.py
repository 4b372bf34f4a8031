"""kill -9 of the sender, of a worker in which events happen and of the run of daily letters, at random moments: of every
event its person hears, no letter is lost, and one that is repeated has the Message-ID of before.

python -m tests.drills.letters [kills] [events]        the database is the one that DATABASE_URL names
"""

import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from email.parser import BytesParser
from pathlib import Path

import django

django.setup()

from django.core.mail.backends.base import BaseEmailBackend  # noqa: E402
from django.db import connections, transaction  # noqa: E402
from django.test import override_settings  # noqa: E402

from registry.accounts.events import CLAIM_GRANTED  # noqa: E402
from registry.accounts.models import Person  # noqa: E402
from registry.notifications.choosing import choose_mail  # noqa: E402
from registry.notifications.digests import write_due_notices  # noqa: E402
from registry.notifications.event import News  # noqa: E402
from registry.notifications.models import Often, WaitingNotice  # noqa: E402
from registry.notifications.tell import tell  # noqa: E402
from registry.outbox.models import Letter, State  # noqa: E402
from registry.outbox.sending import send_due_letters  # noqa: E402
from tests.builders import person  # noqa: E402

# In the environment, since each process imports this module under its own name for the backend below.
MAILBOX = Path(os.environ.get("DRILL_MAILBOX") or tempfile.mkdtemp(prefix="letters-"))
os.environ["DRILL_MAILBOX"] = str(MAILBOX)


# A digest of a password that takes its time would be most of what is killed.
QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]


class OneFileEach(BaseEmailBackend):
    """A mail server that keeps what it took, whatever becomes of the sender, and takes its time to say so."""

    def send_messages(self, messages):
        for message in messages:
            part = MAILBOX / f"{os.getpid()}-{time.monotonic_ns()}.part"
            part.write_bytes(message.message().as_bytes())
            # Whole or not at all, as a server has it.
            part.rename(part.with_suffix(".eml"))
            time.sleep(random.uniform(0, 0.004))  # noqa: S311
        return len(messages)


def act_for_ever() -> None:
    """Events as a web worker has them: each tells its own person, a third of whom chose to hear once a day."""
    while True:
        with transaction.atomic():
            somebody = person(os.urandom(6).hex())
            if random.random() < 1 / 3:  # noqa: S311
                choose_mail(person=somebody.pk, often=Often.DAILY)
            time.sleep(random.uniform(0, 0.004))  # noqa: S311
            tell(News(CLAIM_GRANTED, CLAIM_GRANTED.sample, makers=[somebody.pk]))


def write_digests_for_ever() -> None:
    while True:
        write_due_notices()
        time.sleep(0.01)


def send_for_ever() -> None:
    while True:
        send_due_letters()
        time.sleep(0.002)


def in_a_process(work) -> int:
    connections.close_all()
    worker = os.fork()
    if not worker:
        try:
            work()
        finally:
            traceback.print_exc()
            os._exit(1)
    return worker


def kill(worker: int) -> None:
    os.kill(worker, signal.SIGKILL)
    _, status = os.waitpid(worker, 0)
    assert os.WIFSIGNALED(status), "the worker ended by itself"


def arrived() -> Counter[tuple[str, str]]:
    """(recipient, Message-ID) → how often."""
    letters = (BytesParser().parsebytes(path.read_bytes()) for path in MAILBOX.glob("*.eml"))
    return Counter((letter["To"], letter["Message-ID"]) for letter in letters)


def disagreements(before: set[int]) -> list[str]:
    """`before` are the accounts that were there already, of other drills."""
    events = set(Person.objects.exclude(pk__in=before).values_list("email", flat=True))
    without = Person.objects.filter(letters=None).exclude(pk__in=before).count()
    letters = arrived()
    recipients = Counter(to for to, _ in letters)
    return [
        *(["an event without its letter"] if without else []),
        *(["a line that no daily letter took"] if WaitingNotice.objects.exists() else []),
        *(f"not sent: {letter} {letter.last_error}" for letter in Letter.objects.exclude(state=State.SENT)[:3]),
        *(f"lost: {email}" for email in sorted(events - recipients.keys())),
        *(f"not of the register: {email}" for email in sorted(recipients.keys() - events)),
        *(f"two Message-IDs for one letter: {to}" for to, count in recipients.items() if count > 1),
        *(
            f"another Message-ID than was written down: {to}"
            for to, message_id in letters
            if not Letter.objects.filter(person__email=to, message_id=message_id).exists()
        ),
    ]


def send_the_rest() -> None:
    """A letter that a killed sender had in hand is free once the database has noticed that the sender is gone."""
    until = time.monotonic() + 60
    write_due_notices()
    while Letter.objects.filter(state=State.WAITING).exists() and time.monotonic() < until:
        send_due_letters()
        time.sleep(0.05)


def wait_for(events: int, before: set[int]) -> None:
    """On a busy machine little happens between two kills: go on until there is something to lose."""
    until = time.monotonic() + 120
    while Person.objects.exclude(pk__in=before).count() < events and time.monotonic() < until:
        time.sleep(0.2)


WORK = (act_for_ever, send_for_ever, send_for_ever, write_digests_for_ever)


def drill(kills: int, events: int) -> str:
    Letter.objects.all().delete()
    before = set(Person.objects.values_list("pk", flat=True))
    with override_settings(EMAIL_BACKEND="tests.drills.letters.OneFileEach", PASSWORD_HASHERS=QUICK):
        workers = [in_a_process(work) for work in WORK]
        for done in range(kills):
            # The kills are spread over the events.
            wait_for(events * done // kills, before)
            time.sleep(random.uniform(0, 0.1))  # noqa: S311
            which = random.randrange(len(WORK))  # noqa: S311
            kill(workers[which])
            workers[which] = in_a_process(WORK[which])
        wait_for(events, before)
        for worker in workers:
            kill(worker)
        send_the_rest()
    assert not (broken := disagreements(before)), broken[:10]
    letters = arrived()
    assert len(letters) >= events, f"only {len(letters)} events happened"
    repeated = sum(count > 1 for count in letters.values())
    shutil.rmtree(MAILBOX)
    return f"{kills} kills, {len(letters)} events, {repeated} letters repeated, none lost"


if __name__ == "__main__":
    how_many_kills, how_many_events = (*map(int, sys.argv[1:]), *(100, 1000)[len(sys.argv) - 1 :])
    print(drill(how_many_kills, how_many_events))  # noqa: T201
