"""In the contract: what a program may send in the cell and will read in it."""

from typing import Any

from django.db import models

# The one key in a schema that is none of JSON Schema: the codes of this vocabulary, described once for all.
VOCABULARY = "vocabulary"


class ContractAnswers(models.Field):
    """A type has to answer `json_schema`."""

    def json_schema(self) -> dict[str, Any]:
        """JSON Schema of a value that is known; that it may be null is said of every cell alike."""
        raise NotImplementedError(f"cells of the type {type(self).__name__} have no schema")

    def explained(self) -> str:
        """What the contract says of the cell."""
        return str(self.help_text)
