"""The names of releases and of their files in addresses."""

from registry.catalogue.filters.form_fields import OneText

from ...parameters import Parameter

# Not in the seed register, where releases have the day on which it was loaded; a test sees to one of this name.
EXAMPLE, FILE_OF_EXAMPLE = "2026-11-30-418", "csv/schemes.csv"
RELEASE = Parameter(
    "release", OneText(), "Name of the release: the day, the line of the feed, and perhaps a removal that it follows.",
    EXAMPLE, "release", "path", True,
)  # fmt: skip
FILE = Parameter(
    "file", OneText(), "Path of the file, as the release lists it.", FILE_OF_EXAMPLE, "release.file", "path", True
)
