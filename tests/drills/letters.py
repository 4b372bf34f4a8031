"""kill -9 of the sender, and of whoever writes letters, at random moments: no letter is lost, and one that is repeated
has the Message-ID of before.

python -m tests.drills.letters [kills]        the database is the one that DATABASE_URL names
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

from registry.accounts.models import Person  # noqa: E402
from registry.outbox.models import Letter, State  # noqa: E402
from registry.outbox.recipients import somebody_at  # noqa: E402
from registry.outbox.sending import send_due_letters  # noqa: E402
from registry.outbox.writing import write_letter  # noqa: E402
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


def write_for_ever() -> None:
    """An event and its letter, in one transaction: the event is an account, to which the letter goes."""
    while True:
        with transaction.atomic():
            somebody = person(os.urandom(6).hex())
            time.sleep(random.uniform(0, 0.004))  # noqa: S311
            write_letter("challenge_link", to=somebody_at(somebody.email), context={"link": somebody.email})


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
    events = set(Person.objects.exclude(letters=None).values_list("email", flat=True))
    without = Person.objects.filter(letters=None).exclude(pk__in=before).count()
    letters = arrived()
    recipients = Counter(to for to, _ in letters)
    return [
        *(["an event without its letter"] if without else []),
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
    until = time.monotonic() + 20
    while Letter.objects.filter(state=State.WAITING).exists() and time.monotonic() < until:
        send_due_letters()
        time.sleep(0.05)


def write_enough(kills: int) -> None:
    """On a busy machine little is written between two kills: go on until there is something to lose."""
    until = time.monotonic() + 60
    while Letter.objects.count() <= kills and time.monotonic() < until:
        time.sleep(0.2)


def drill(kills: int) -> str:
    Letter.objects.all().delete()
    before = set(Person.objects.values_list("pk", flat=True))
    with override_settings(EMAIL_BACKEND="tests.drills.letters.OneFileEach", PASSWORD_HASHERS=QUICK):
        writer, senders = in_a_process(write_for_ever), [in_a_process(send_for_ever) for _ in range(2)]
        for _ in range(kills):
            time.sleep(random.uniform(0.05, 0.4))  # noqa: S311
            if random.random() < 0.3:  # noqa: S311
                kill(writer)
                writer = in_a_process(write_for_ever)
            else:
                kill(senders.pop(random.randrange(2)))  # noqa: S311
                senders.append(in_a_process(send_for_ever))
        write_enough(kills)
        kill(writer)
        for sender in senders:
            kill(sender)
        send_the_rest()
    assert not (broken := disagreements(before)), broken[:10]
    letters = arrived()
    assert len(letters) > kills / 2, f"only {len(letters)} letters were written"
    repeated = sum(count > 1 for count in letters.values())
    shutil.rmtree(MAILBOX)
    return f"{kills} kills, {len(letters)} letters, {repeated} repeated, none lost"


if __name__ == "__main__":
    print(drill(int(sys.argv[1]) if len(sys.argv) > 1 else 100))  # noqa: T201
