"""What is published of small areas, in the words of the answers."""

from registry.places.known_areas import Deprivation, Figures, Rurality
from registry.places.models import SmallArea

OFFICIAL = "official"
ENGLISH = ("English Index of Multiple Deprivation", "2025", 33_755)
WELSH = ("Welsh Index of Multiple Deprivation", "2019", 1_909)
SCOTTISH = ("Scottish Index of Multiple Deprivation", "2020", 6_976)
NORTHERN_IRISH = ("Northern Ireland Multiple Deprivation Measure", "2017", 890)

RUC_2021 = ("Rural Urban Classification", "2021")
SCOTTISH_RURAL = ("Scottish Government Urban Rural Classification", "2016")
COMPOSITE_RURAL = ("UK composite urban-rural classification", "2011/2016/2015")
# Code of a class → (our code, its name). Towns of over 10,000 people are urban in all of them, as our terms say.
CLASSES_2021 = {
    "UN1": ("urban", "Urban: nearer to a major town or city"),
    "UF1": ("urban", "Urban: further from a major town or city"),
    "RLN1": ("rural", "Larger rural: nearer to a major town or city"),
    "RLF1": ("rural", "Larger rural: further from a major town or city"),
    "RSN1": ("rural", "Smaller rural: nearer to a major town or city"),
    "RSF1": ("sparse_and_rural", "Smaller rural: further from a major town or city"),
}
SCOTTISH_CLASSES = {
    "1": ("urban", "Large urban areas"),
    "2": ("urban", "Other urban areas"),
    "3": ("rural", "Accessible small towns"),
    "4": ("rural", "Remote small towns"),
    "5": ("rural", "Accessible rural areas"),
    "6": ("sparse_and_rural", "Remote rural areas"),
}
COMPOSITE_CLASSES = {
    "0": ("urban", "Urban"),
    "1": ("rural", "Rural"),
    "2": ("sparse_and_rural", "Highly rural"),
}
INDEX_OF = {"E": ENGLISH, "W": WELSH, "S": SCOTTISH}
CLASSES_OF = {
    "E": (RUC_2021, CLASSES_2021),
    "W": (RUC_2021, CLASSES_2021),
    "S": (SCOTTISH_RURAL, SCOTTISH_CLASSES),
}


def figures_of(area: SmallArea) -> Figures:
    """By the nation's own index and classification."""
    # Codes of Northern Ireland begin with the number of its census area, not with a letter.
    nation = area.code[0]
    index, year, ranked = INDEX_OF.get(nation, NORTHERN_IRISH)
    classification, classes = CLASSES_OF.get(nation, (COMPOSITE_RURAL, COMPOSITE_CLASSES))
    deprivation = rurality = None
    if area.deprivation_decile is not None:
        rank = area.deprivation_rank
        deprivation = Deprivation(
            index, year, OFFICIAL, area.deprivation_decile, None, rank, ranked if rank else None, None
        )
    if area.rural_class in classes:
        code, name = classes[area.rural_class]
        rurality = Rurality(*classification, OFFICIAL, code, name, None, "")
    return Figures(national_deprivation=deprivation, national_rurality=rurality)
