"""Which folder holds the private database of this checkout."""

from pathlib import Path

from django.conf import settings

from registry.localdb.binaries import major_version


def data_folder() -> Path:
    """`.data/pg18` for PostgreSQL 18: no other major version could open it, so each has its own."""
    return kept_here() / f"pg{major_version()}"


def data_folders() -> list[Path]:
    """Every private database of this checkout, whichever PostgreSQL made it."""
    return sorted(folder.parent for folder in kept_here().glob("pg*/PG_VERSION"))


def kept_here() -> Path:
    return Path(settings.BASE_DIR) / ".data"
