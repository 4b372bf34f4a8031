"""A sample with a seed: so many of the partnerships that the question keeps, drawn the same for everybody."""

from collections.abc import Mapping
from typing import Any

from registry.catalogue.filters.form_fields import WholeNumber
from registry.catalogue.filters.strict import Sample
from registry.errors import BadParameter

from ..parameters import Parameter

SEED_UNLESS_GIVEN = 1
SAMPLE = Parameter(
    "sample", WholeNumber(1, 10_000),
    "A random sample of so many of the partnerships that the other parameters keep, in every format. The same seed draws "
    "the same sample: those of which the MD5 of the id, a colon and the seed comes first.", 50,
)  # fmt: skip
SEED = Parameter(
    "seed", WholeNumber(0, 2**31 - 1), f"With `sample`: another number draws another sample. Without it {SEED_UNLESS_GIVEN}.", 7
)  # fmt: skip
# A header cannot say it in a body: of how many records a file is a sample.
HEADER = "Register-Sample"


def read_sample(own: Mapping[str, Any]) -> Sample | None:
    """What is asked for; a seed draws nothing without a size."""
    if SAMPLE.name in own:
        return Sample(own[SAMPLE.name], own.get(SEED.name, SEED_UNLESS_GIVEN))
    if SEED.name in own:
        raise BadParameter(
            "sample", "missing_parameter", "sample: say how many to draw with this seed, such as sample=50."
        )
    return None
