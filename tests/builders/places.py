"""A few real postcodes of Great Britain, in place of the 2.6 million that a register loads."""

from pathlib import Path

from registry.places.directory import forget_directory
from registry.places.postcode_loading import load_postcodes
from registry.places.postcode_sources import FileSource

# Grid references and districts of the ONS Postcode Directory, November 2025 (OGL v3; contains OS data © Crown
# copyright and database right 2025, Royal Mail data © Royal Mail copyright and database right 2025).
SOME = """pcd,oseast1m,osnrth1m,laua
NE43 7AA,404884,561771,E06000057
NE43 7AN,405403,564109,E06000057
NE43 7DY,406462,560971,E06000057
NE46 1AA,393518,563884,E06000057
TR1 2HE,182823,44745,E06000052
TR1 1EB,182434,45090,E06000052
E8 3AH,533885,184785,E09000012
CF10 1EP,318200,175860,W06000015
EH1 1YZ,325597,673676,S12000036
S1 2HH,435359,387191,E08000039
EX20 1AA,258736,95197,E07000047
PO17 5GT,457287,111962,E07000094
"""


def load_some_postcodes(folder: Path) -> None:
    """Load them, as an operator would from a file; the next question reads what is known of places anew."""
    path = folder / "some_postcodes.csv"
    path.write_text(SOME)
    load_postcodes(FileSource(path, edition="2025-11"))
    forget_directory()
