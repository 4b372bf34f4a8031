"""The folder in which the server listens: private, and short.

The path of a socket has at most about 100 characters.
"""

import hashlib
import os
import stat
import tempfile
from pathlib import Path

from registry.localdb.cluster import NAME_FILE
from registry.localdb.errors import LocalDatabaseError
from registry.localdb.identity import Identity

LONGEST_FOLDER = 80


def socket_folder(data: Path) -> Path:
    """A name that follows from the data folder and from its birth.

    A folder removed and made again at the same path must not meet the old server, which lingers for
    a minute; nor may a copied folder meet its original's.
    """
    born = (data / NAME_FILE).read_text()
    name = "register-" + hashlib.sha256(f"{data}\n{born}".encode()).hexdigest()[:12]
    temporary = tempfile.gettempdir()
    return Path(temporary if len(temporary) <= LONGEST_FOLDER else "/tmp") / name  # noqa: S108


def make_socket_folder(data: Path, identity: Identity) -> Path:
    folder = socket_folder(data)
    owner = os.geteuid() if identity.uid is None else identity.uid
    try:
        folder.mkdir(mode=0o700)
        identity.owns_what_it_makes_in(folder)
    except FileExistsError:
        pass
    # The temporary folder is shared: someone else may have been there first.
    state = folder.lstat()
    if not stat.S_ISDIR(state.st_mode) or state.st_uid != owner or state.st_mode & 0o077:
        raise LocalDatabaseError(f"{folder} is not a private folder of user number {owner}. Remove it, or set TMPDIR.")
    return folder
