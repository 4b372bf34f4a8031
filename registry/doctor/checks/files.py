"""Folders: the files of the pages, and the releases."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from registry.releases.storing import kept_names, releases_dir

from ..finding import Finding, Weight, check

# Of a release, times three: one is written beside the last.
ROOM = 3 * 1024**3


@check("The files of the pages are collected", needs_database=False)
def static_files_are_collected() -> Iterator[Finding]:
    if settings.DEBUG:
        return
    root = Path(str(settings.STATIC_ROOT or ""))
    if not (root / "staticfiles.json").is_file():
        yield Finding(f"{root} has no list of files.", "Run manage.py collectstatic --noinput.")


@check("There is a release, and room for another", needs_database=False)
def releases_have_room() -> Iterator[Finding]:
    folder = releases_dir()
    if not kept_names():
        yield Finding("There is none yet.", "Run manage.py make_release once a month.", Weight.DOUBTFUL)
    if not folder.is_dir() or not os.access(folder, os.R_OK | os.X_OK):
        yield Finding(f"{folder} cannot be read.", "Put RELEASES_DIR right, or let the server read it.")
    elif (free := shutil.disk_usage(folder).free) < ROOM:
        words = f"{folder} has {free / 1024**3:.1f} GB left."
        yield Finding(words, f"Keep {ROOM // 1024**3} GB free there.", Weight.DOUBTFUL)
