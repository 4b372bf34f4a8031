"""One list as a file, read to its end in a process of its own: what it takes of memory, all that serves it included.

python -m tests.benchmarks.one_file csv        the settings are those that DJANGO_SETTINGS_MODULE names
"""

import os
import subprocess
import sys

import django

from .servers import ROOT

SETTINGS = "tests.benchmarks.settings"


def memory_of(format_name: str) -> float:
    """MB at most, of a process that starts, answers this one download, and ends."""
    command = [sys.executable, "-m", __spec__.name, format_name]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"DJANGO_SETTINGS_MODULE": SETTINGS})
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"The {format_name} file was not read.")
    return used.ru_maxrss / 1024


def read(format_name: str) -> None:
    from django.test import Client, override_settings

    with override_settings(ALLOWED_HOSTS=["*"]):
        for _ in Client().get(f"/api/v1/partnerships/?format={format_name}").streaming_content:
            pass


if __name__ == "__main__":
    django.setup()
    read(sys.argv[1])
