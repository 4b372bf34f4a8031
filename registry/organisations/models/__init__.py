from .head import Organisation, OrganisationEdition, OrganisationRow
from .notices import PartnerNotice, TransferOffer
from .tables import (
    BoardSeat,
    CltTest,
    Figure,
    Form,
    Identifier,
    Name,
    OperatingArea,
    OrganisationMissing,
    OrganisationOtherClaim,
    OrganisationSource,
    Relation,
    Service,
    Status,
)

__all__ = [
    "BoardSeat",
    "CltTest",
    "Figure",
    "Form",
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
    "Service",
    "Status",
    "TransferOffer",
]
