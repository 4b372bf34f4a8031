"""Having a plan made: at once for a short file, by a process of its own for a long one."""

import subprocess
import sys

from django.conf import settings
from django.db import transaction

from ..models import Import
from .plan import make_plan


def start_plan(plan: Import) -> Import:
    if plan.total <= settings.IMPORT_PLANNED_AT_ONCE:
        return make_plan(plan.id)
    transaction.on_commit(lambda: plan_elsewhere(plan.id))
    return plan


def plan_elsewhere(identifier: str) -> None:
    """Have a process of its own make the plan: the request is answered, and progress can be watched."""
    subprocess.Popen(
        [sys.executable, str(settings.BASE_DIR / "manage.py"), "plan_import", identifier],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        cwd=settings.BASE_DIR,
    )
