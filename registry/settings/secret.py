"""A secret key of this machine's own, made once and kept: cursors survive a restart."""

import os
import secrets
from pathlib import Path


def kept_secret(file: Path) -> str:
    """The key in the file, made first if there is none; only its owner may read it."""
    try:
        return file.read_text()
    except FileNotFoundError:
        pass
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_urlsafe(64))
    try:
        # A link appears whole and only once: of several processes, one makes the key and all read
        # the same.
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return file.read_text()
