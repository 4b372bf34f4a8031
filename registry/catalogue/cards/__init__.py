"""From a content and what we derive of it to the columns of its card."""

from .organisation import organisation_columns
from .partnership import partnership_columns

COLUMNS = {"organisation": organisation_columns, "partnership": partnership_columns}
