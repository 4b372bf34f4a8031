"""Who runs the server: PostgreSQL refuses root, yet containers and CI often have nobody else.

Under root the server runs in a user namespace, where root is seen as another user. Its files stay
root's, so it can reach whatever root owns, and no permission of any folder has to change. Where
namespaces are forbidden it runs as `nobody`.
"""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from registry.localdb.binaries import CLEAN_ENVIRONMENT
from registry.localdb.errors import LocalDatabaseError

UNSHARE = ("unshare", "--user")

NO_WAY_ROUND_ROOT = """\
PostgreSQL refuses to run as root, and neither way round it works here:
- a user namespace: {namespace}
- the user nobody: {nobody}
Do one of these:
- work as an ordinary user who owns this checkout;
- move the checkout to a folder that every user may enter, such as /srv or /opt;
- allow user namespaces in this container (for Docker: --security-opt seccomp=unconfined);
- set DATABASE_URL to a PostgreSQL server that already runs."""


@dataclass(frozen=True)
class Identity:
    """A way of running PostgreSQL's programs: a command to put in front, or a user to become."""

    before: tuple[str, ...] = ()
    uid: int | None = None
    gid: int | None = None

    def run(
        self,
        command: Sequence[str | Path],
        *,
        stderr: int | IO[bytes] = subprocess.STDOUT,
        detached: bool = False,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end and keep what it printed.

        What is `detached` has left the terminal, so Ctrl-C passes it by.
        """
        return subprocess.run(
            [*self.before, *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
            errors="replace",
            check=False,
            cwd="/",
            env=CLEAN_ENVIRONMENT,
            start_new_session=detached,
            user=self.uid,
            group=self.gid,
            extra_groups=None if self.uid is None else [],
        )

    def owns_what_it_makes_in(self, folder: Path) -> None:
        """Hand over a folder that we have just made ourselves."""
        if self.uid is not None and self.gid is not None:
            os.chown(folder, self.uid, self.gid)

    def obstacle(self, postgres: Path, folder: Path) -> str | None:
        """Why this identity cannot run `postgres` on a folder inside `folder`; None if it can."""
        try:
            test = self.run(["sh", "-c", 'cd "$2" && test -x "$1"', "sh", postgres, folder])
        except OSError as error:
            return str(error)
        return None if test.returncode == 0 else test.stdout.strip() or f"it may not run {postgres}"


def identity_for(data: Path, postgres: Path) -> Identity:
    """Who runs the server of this data folder, which may not exist yet."""
    if os.geteuid() != 0:
        require_that_it_is_ours(data)
        return ordinary_user(postgres, data.parent)
    obstacles = {}
    for name, identity in ways_round_root().items():
        obstacles[name] = owned_by_another(data, identity) or identity.obstacle(postgres, data.parent)
        if obstacles[name] is None:
            return identity
    raise LocalDatabaseError(NO_WAY_ROUND_ROOT.format(**obstacles))


def ordinary_user(postgres: Path, folder: Path) -> Identity:
    """Ourselves; but in a container that runs as a bare number, seen as a user who has a name."""
    try:
        pwd.getpwuid(os.geteuid())
    except KeyError:
        namespace = in_a_namespace()
        return Identity() if namespace.obstacle(postgres, folder) else namespace
    return Identity()


def in_a_namespace() -> Identity:
    """Seen as the first ordinary entry of the system's list: PostgreSQL insists on a name."""
    seen_as = next((user for user in pwd.getpwall() if user.pw_uid > 0), pwd.getpwuid(0))
    mapped = (f"--map-user={seen_as.pw_uid}", f"--map-group={seen_as.pw_gid}")
    return Identity(before=(*UNSHARE, *mapped))


def ways_round_root() -> dict[str, Identity]:
    nobody = pwd.getpwnam("nobody")
    return {
        "namespace": in_a_namespace(),
        "nobody": Identity(uid=nobody.pw_uid, gid=nobody.pw_gid),
    }


def owned_by_another(data: Path, identity: Identity) -> str | None:
    """PostgreSQL opens only a folder of its own user, so it goes on as it was first started."""
    if data.exists() and data.stat().st_uid != (identity.uid or 0):
        return f"{data} was made by user number {data.stat().st_uid}"
    return None


def require_that_it_is_ours(data: Path) -> None:
    if data.exists() and data.stat().st_uid != os.geteuid():
        raise LocalDatabaseError(
            f"{data} belongs to user number {data.stat().st_uid}, and you are {os.geteuid()}. "
            f"Work as that user; or remove the folder, with what is in it; or set DATABASE_URL."
        )
