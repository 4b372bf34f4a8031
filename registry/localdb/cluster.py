"""The data folder: made in one step, with its settings in a file."""

import shutil
import uuid
from pathlib import Path

from registry.localdb.binaries import folder_of_programs, major_version
from registry.localdb.errors import LocalDatabaseError
from registry.localdb.identity import Identity

SETTINGS_FILE = "register.conf"
NAME_FILE = "register.id"
SUPERUSER = "postgres"

# For a laptop or a small server with two cores. Nothing here trades safety for speed.
SETTINGS = {
    "listen_addresses": "",
    "port": "5432",
    "unix_socket_permissions": "0700",
    # Each thread of the server may keep one; ends of tests and commands need some too.
    "max_connections": "200",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    "jit": "off",
    "fsync": "on",
    "synchronous_commit": "on",
    "timezone": "UTC",
    "log_line_prefix": "%m [%p] ",
}


def make_cluster(data: Path, identity: Identity) -> None:
    """Make an empty database cluster.

    It gets its name only when whole: a start killed half-way leaves nothing to trip over.
    """
    newborn = data.with_name(f"{data.name}.new")
    shutil.rmtree(newborn, ignore_errors=True)
    newborn.mkdir(mode=0o700)
    identity.owns_what_it_makes_in(newborn)
    initdb = identity.run(
        [
            folder_of_programs() / "initdb",
            *(
                "--pgdata",
                newborn,
                "--username",
                SUPERUSER,
                "--auth",
                "trust",
                "--encoding",
                "UTF8",
            ),
            *order_of_text(),
        ]
    )
    if initdb.returncode != 0:
        shutil.rmtree(newborn, ignore_errors=True)
        raise LocalDatabaseError(f"PostgreSQL could not make a database in {data.parent}:\n{initdb.stdout.strip()}")
    (newborn / NAME_FILE).write_text(uuid.uuid4().hex)
    with (newborn / "postgresql.conf").open("a") as configuration:
        configuration.write(f"\ninclude_if_exists = '{SETTINGS_FILE}'  # written at each start\n")
    newborn.rename(data)


def order_of_text() -> list[str]:
    """The same sorting and letter case on every machine.

    Before PostgreSQL 17 only the system's own locale can do it.
    """
    builtin = ["--locale-provider=builtin"] if major_version() >= 17 else []
    return [*builtin, "--locale=C.UTF-8"]


def write_settings(data: Path, sockets: Path, identity: Identity) -> None:
    """In a file, so that no path has to survive a command line."""
    # A list of folders: a name with spaces or commas wants double quotes inside the value's own
    # quotes.
    settings = {**SETTINGS, "unix_socket_directories": f'"{sockets}"'}
    file = data / SETTINGS_FILE
    file.write_text("".join(f"{name} = {quoted(value)}\n" for name, value in settings.items()))
    identity.owns_what_it_makes_in(file)


def quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
