"""Where the nations of the island of Great Britain meet on land: beyond a border or a sea, near on the map is not near."""

from .directory import directory

# Districts that touch another nation on land; a bridge or a tunnel over an estuary does not count.
ENGLAND_AND_WALES = frozenset({
    "E06000019", "E06000050", "E06000051", "E07000080",  # Herefordshire, Cheshire West, Shropshire, Forest of Dean
    "W06000005", "W06000006", "W06000021", "W06000023",  # Flintshire, Wrexham, Monmouthshire, Powys
})  # fmt: skip
ENGLAND_AND_SCOTLAND = frozenset({
    "E06000057", "E06000063",  # Northumberland, Cumberland
    "S12000006", "S12000026",  # Dumfries and Galloway, Scottish Borders
})  # fmt: skip


def across_the_border(district: str) -> list[str]:
    """Districts of the other nation on the same land border, by code; none where the district lies on no border."""
    areas = directory()
    nation = areas.nation_of(district) if district in areas else None
    return sorted(
        code
        for border in (ENGLAND_AND_WALES, ENGLAND_AND_SCOTLAND)
        if district in border
        for code in border
        if code in areas and areas.nation_of(code) != nation
    )
