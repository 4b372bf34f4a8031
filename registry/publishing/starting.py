"""What a server looks at when it starts."""

import logging

from django.db import DatabaseError

from ..catalogue.staleness import is_catalogue_ready

log = logging.getLogger(__name__)


def warn_of_old_answers() -> None:
    """Say in the log where cards and texts wait to be made anew; the server starts all the same.

    `health/ready` says it too, for as long as it is so.
    """
    try:
        ready = is_catalogue_ready()
    except DatabaseError:
        return  # it may not be there yet, or wait for migrations: `health/ready` says which
    if not ready:
        log.warning("Some answers are old and are made anew at each read: run `manage.py rebuild_catalogue`.")
