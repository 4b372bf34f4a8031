"""The pages of the edit form, in the order in which an officer knows the answers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """One page of the form: some cells of the head, some tables."""

    slug: str
    title: str
    intro: str
    head: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()


PARTNERSHIP = (
    Section(
        "about",
        "About",
        "What it is called, what it is, and how far it has come.",
        (
            "name",
            "summary",
            "scope",
            "community_kinds",
            "basis",
            "stage",
            "status",
            "as_at",
            "ending_kind",
            "ended_on",
            "ended_by",
            "ending_reason",
            "note",
        ),
        ("related",),
    ),
    Section(
        "place",
        "Place",
        "Where the homes are, and how large the site is. The district is enough; give a postcode if you can.",
        (
            "settlement",
            "areas",
            "parish",
            "postcode",
            "postcode_district",
            "latitude",
            "longitude",
            "location_precision",
            "site_hectares",
            "wider_site",
            "wider_site_hectares",
            "wider_site_homes",
            "wider_site_homes_to",
            "site_precision",
            "planning_routes",
        ),
    ),
    Section(
        "sources",
        "Sources",
        "Where the facts can be checked. Enter them first: each later entry can then name its own by a tick. What you "
        "state yourself needs none.",
        (),
        ("sources",),
    ),
    Section("parties", "Parties", "Every organisation that took part, and what it does here.", (), ("parties",)),
    Section("dates", "Key dates", "What happened, or is expected, and when.", (), ("milestones",)),
    Section(
        "homes",
        "Homes",
        "One entry for each group of like homes, so that no home is counted twice.",
        (),
        ("homes", "home_parts", "letting_steps", "facilities"),
    ),
    Section(
        "land",
        "Land and buildings",
        "Every interest that passed or will pass: freehold, lease, licence. Management is a service, not land.",
        (),
        ("asset_transfers", "payments"),
    ),
    Section(
        "protections",
        "Protections",
        "Rights to stop, price or get back what was transferred: asset locks, buy-backs, resale covenants.",
        (),
        ("protections",),
    ),
    Section("services", "Services", "Services that one party took over from another.", (), ("service_transfers",)),
    Section(
        "agreements",
        "Agreements and clauses",
        "The documents that were signed, and what they promise in plain words.",
        (),
        ("agreements", "clauses"),
    ),
    Section(
        "decisions",
        "Who decides",
        "Who decides what, who sits on whose board, and what people voted on.",
        (),
        ("decision_rights", "board_seats", "ballots"),
    ),
    Section("money", "Money", "Who paid for what. One entry for each sum.", (), ("funding",)),
    Section("results", "Results", "What came of it, with how you know.", (), ("outcomes",)),
    Section(
        "gaps",
        "What differs or lacks",
        "Facts on which sources differ, and questions without an answer yet.",
        (),
        ("other_claims", "missing"),
    ),
)

ORGANISATION = (
    Section(
        "about",
        "About",
        "What the organisation is called and what it is.",
        (
            "name",
            "kind",
            "legal_form",
            "jurisdiction",
            "formed_on",
            "founders",
            "ended_on",
            "registered_office",
            "registered_office_area",
            "main_office",
            "remit",
            "website",
            "contact_email",
            "contact_url",
            "note",
        ),
        ("names", "forms", "identifiers"),
    ),
    Section(
        "sources",
        "Sources",
        "Where the facts can be checked. Enter them first: each later entry can then name its own by a tick. What you "
        "state yourself needs none.",
        (),
        ("sources",),
    ),
    Section(
        "size",
        "Homes, members and services",
        "How many homes and members, on which date, and what it does beyond homes.",
        (
            "homes_owned",
            "homes_owned_to",
            "homes_owned_precision",
            "homes_owned_as_at",
            "members",
            "members_to",
            "members_precision",
            "members_as_at",
            "membership_open_to",
            "share_price",
            "share_terms",
        ),
        ("figures", "services"),
    ),
    Section("areas", "Where it works", "Districts, regions or nations in which it works.", (), ("operating_areas",)),
    Section(
        "statuses",
        "Status and relations",
        "Registrations it holds, its board, and the organisations it came from or belongs to.",
        (),
        ("statuses", "relations", "board_seats", "clt_test"),
    ),
    Section(
        "partners",
        "Open to partners",
        "Say where and for what you would work with others, what you seek or would hand over, and until when.",
        (),
        ("partner_notices", "transfer_offers"),
    ),
    Section(
        "gaps",
        "What differs or lacks",
        "Facts on which sources differ, and questions without an answer yet.",
        (),
        ("other_claims", "missing"),
    ),
)

SECTIONS = {"partnership": PARTNERSHIP, "organisation": ORGANISATION}


def section_of(kind: str, slug: str) -> Section | None:
    return next((section for section in SECTIONS[kind] if section.slug == slug), None)


def section_with(kind: str, name: str) -> Section:
    """The page on which a cell of the head, or a table, is edited."""
    sections = (section for section in SECTIONS[kind] if name in section.head or name in section.tables)
    return next(sections, SECTIONS[kind][0])
