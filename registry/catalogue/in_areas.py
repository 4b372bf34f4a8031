"""In which areas a partnership counts: one rule for whoever counts by area, and the same as that of the filter `area`."""


def areas_of_card(card: str, codes: str) -> str:
    """SQL of those among the areas in a parameter in which a partnership lies, one a row: several where it has several."""
    return f"select code from unnest({card}.areas) as code where code = any(%({codes})s::varchar[])"
