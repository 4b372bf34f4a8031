"""Districts with partnerships on the register and without, beside how deprived and how rural they are."""

from .districts import DistrictCovered, read_coverage

__all__ = ["DistrictCovered", "read_coverage"]
