"""`manage.py send_letters`: send what waits, once or for as long as the register runs."""

import os
import signal
import threading
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError, connection

from registry.outbox.sending import Round, remove_old_letters, send_due_letters, where_letters_go

HOUR = 3600


class Command(BaseCommand):
    help = "Send the letters that wait; those that fail are tried again later, and curators see those given up."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--forever", action="store_true", help="Go on until it is stopped.")
        parser.add_argument("--every", type=float, default=2.0, help="How many seconds to wait between two looks.")
        parser.add_argument(
            "--beside", action="store_true", help="Go on for as long as the process lives that started this one."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["forever"] or options["beside"]:
            if not options["beside"]:
                self.stdout.write(where_letters_go())
                self.stdout.flush()
            self._go_on(options["every"], os.getppid() if options["beside"] else None)
            return
        removed, results = remove_old_letters(), send_due_letters()
        self.stdout.write(f"{in_words(results)}; {removed} removed after 90 days")
        if results.unreachable:
            raise CommandError(f"The mail server cannot be reached ({results.unreachable}): see EMAIL_HOST.")

    def _go_on(self, every: float, parent: int | None) -> None:
        stop = threading.Event()
        # Told to stop, it writes down first what became of the letter in hand.
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        removed_at, trouble = float("-inf"), ""
        while not stop.is_set() and parent in (None, os.getppid()):
            try:
                if time.monotonic() - removed_at > HOUR:
                    remove_old_letters()
                    removed_at = time.monotonic()
                results = send_due_letters()
            except OperationalError:
                # The database restarts: the next look opens a new connection.
                connection.close()
                results = Round(unreachable="the database does not answer")
            if results.unreachable != trouble:
                trouble = results.unreachable
                self.stderr.write(f"Letters wait: {trouble}." if trouble else "Letters are sent again.")
            stop.wait(every)


def in_words(results: Round) -> str:
    return f"{results.sent} sent, {results.put_off} put off, {results.given_up} given up"
