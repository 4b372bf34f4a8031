"""kill -9 of a worker at random moments while it publishes: edition, feed, audit and version agree.

python -m tests.drills.killed [kills]        the database is the one that DATABASE_URL names
"""

import os
import random
import signal
import sys
import time
import traceback

import django

django.setup()

from django.db import connection, connections  # noqa: E402

from registry.accounts.actor import Actor  # noqa: E402
from registry.publishing.actions import confirm, create_submission, publish_submission, submit  # noqa: E402
from registry.publishing.verification import differences  # noqa: E402
from tests.builders import Scheme, member, scheme  # noqa: E402

# Each gives rows only where two things that are written together do not agree.
# Seconds after which no more workers are begun.
LONGEST = 120
DISAGREEMENTS = {
    "an edition without its line, or a line without its edition": """
        select line.sequence from feed_change as line full join partnerships_partnershipedition as edition
            on edition.published_seq = line.sequence
        where coalesce(line.record, edition.record_id) = %(record)s and line.kind is not distinct from 'published'
          and (edition.published_seq is null or line.edition is distinct from edition.number)""",
    "an edition without content, card or text": """
        select published_seq from partnerships_partnershipedition as edition where record_id = %(record)s and not (
            exists (select from publishing_canonicalcontent as content where content.edition = published_seq)
            and exists (select from catalogue_partnershipcard as card where card.edition_id = published_seq)
            and exists (select from catalogue_renderededition as texts where texts.edition = published_seq))""",
    "a published submission without its audit, or an audit without its submission": """
        select submission.id from (select * from publishing_submission where record = %(record)s) as submission
        full join (
            select * from accounts_auditentry where action = 'submission.publish' and target not in (
                select id from publishing_submission where record <> %(record)s)) as entry
            on entry.target = submission.id
        where (submission.status = 'published') is distinct from (entry.id is not null)
           or entry.sequence is distinct from submission.published_seq""",
    "an edition that no submission became": """
        select published_seq from partnerships_partnershipedition as edition
        where record_id = %(record)s and number > 1 and not exists (
            select from publishing_submission as submission where submission.published_seq = edition.published_seq)""",
    "versions with a gap, or not one current card": """
        select 1 from partnerships_partnershipedition as edition where record_id = %(record)s
        having max(number) <> count(*) or 1 <> (
            select count(*) from catalogue_partnershipcard as card
            where card.record_id = %(record)s and superseded_seq is null and number = (
                select max(number) from partnerships_partnershipedition where record_id = %(record)s))""",
    "a confirmation without its line": """
        select said.sequence from publishing_confirmation as said
        where not exists (select from feed_change as line
            where line.sequence = said.sequence and line.kind = said.verdict and line.record = said.partnership_id)""",
}


def publish_for_ever(partnership: Scheme, author: Actor, approver: Actor) -> None:
    """The worker: propose, submit, publish by a second person, confirm; again and again."""
    while True:
        publish_once(partnership, author, approver)


def publish_once(partnership: Scheme, author: Actor, approver: Actor) -> None:
    count = random.randint(1, 999_999)  # noqa: S311
    content = partnership.content | {"homes": [partnership.content["homes"][0] | {"count": count}]}
    submission = create_submission(
        kind="partnership", organisation=partnership.community, record=partnership.id, content=content, by=author
    )
    submit(submission=submission, by=author)
    publish_submission(submission=submission, by=approver)
    confirm(
        partnership=partnership.id,
        edition=_number(partnership),
        organisation=partnership.community,
        verdict="confirmed",
        by=approver,
    )


def _number(partnership: Scheme) -> int:
    with connection.cursor() as cursor:
        cursor.execute("select max(number) from partnerships_partnershipedition where record_id = %s", [partnership.id])
        return cursor.fetchone()[0]


def disagreements(record: str) -> list[str]:
    with connection.cursor() as cursor:
        broken = []
        for name, statement in DISAGREEMENTS.items():
            cursor.execute(statement, {"record": record})
            if rows := cursor.fetchall():
                broken.append(f"{name}: {rows[:5]}")
        return broken


def drill(kills: int) -> str:
    partnership = scheme()
    author, approver = member(partnership.community, "editor"), member(partnership.community)
    # What a worker keeps in mind is there before it is forked, so that it publishes from the start.
    publish_once(partnership, author, approver)
    turn, until = 0, time.monotonic() + LONGEST
    # On a busy machine little is published between two kills: go on until there was something to lose.
    while turn < kills or (_number(partnership) <= kills / 10 and time.monotonic() < until):
        turn += 1
        connections.close_all()
        worker = os.fork()
        if not worker:
            try:
                publish_for_ever(partnership, author, approver)
            finally:
                traceback.print_exc()
                os._exit(1)
        time.sleep(random.uniform(0.05, 0.6))  # noqa: S311
        os.kill(worker, signal.SIGKILL)
        _, status = os.waitpid(worker, 0)
        assert os.WIFSIGNALED(status), "the worker ended by itself"
        assert not (broken := disagreements(partnership.id)), (turn, broken)
    assert not (wrong := list(differences())), wrong
    assert _number(partnership) > kills / 10, "the workers hardly published"
    return f"{kills} kills, {_number(partnership)} editions, everything agrees"


if __name__ == "__main__":
    print(drill(int(sys.argv[1]) if len(sys.argv) > 1 else 200))  # noqa: T201
