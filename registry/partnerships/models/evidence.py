"""Where the facts of a partnership come from, which differ, which lack."""

from ...evidence import MissingColumns, OtherClaimColumns, SourceColumns
from .head import PartnershipRow


class Source(SourceColumns, PartnershipRow):
    """Where facts come from. Two citations of one study share one source."""

    table = "sources"


class OtherClaim(OtherClaimColumns, PartnershipRow):
    """What another source says of a fact: both stand side by side."""

    table = "other_claims"


class Missing(MissingColumns, PartnershipRow):
    """What is not known, and why. No row at all means nobody asked."""

    table = "missing"
