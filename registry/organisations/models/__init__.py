from .head import Organisation, OrganisationEdition, OrganisationRow
from .tables import (
    BoardSeat,
    CltTest,
    Identifier,
    Name,
    OperatingArea,
    OrganisationMissing,
    OrganisationOtherClaim,
    OrganisationSource,
    PartnerNotice,
    Relation,
    Status,
)

__all__ = [
    "BoardSeat",
    "CltTest",
    "Identifier",
    "Name",
    "OperatingArea",
    "Organisation",
    "OrganisationEdition",
    "OrganisationMissing",
    "OrganisationOtherClaim",
    "OrganisationRow",
    "OrganisationSource",
    "PartnerNotice",
    "Relation",
    "Status",
]
