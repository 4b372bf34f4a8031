"""What must hold of a deployment, a file for each thing that is looked at; in the order in which it is put right."""

from . import settings, database, rights, replica, archive, letters, duties, people, places, files  # noqa: F401, I001
