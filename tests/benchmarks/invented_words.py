"""Names of places and words of prose that nobody wrote."""

from itertools import accumulate

from .chance import Dice

FIRST = """
    Ash Beck Birch Black Bourne Bright Cold Copper Dale East Elm Fern Glen Green Hart Hazel Heather High Holm
    Iron Kings Lang Lark Lime Long Marl Mill Moor Nether New North Oak Old Over Pen Quarry Red Rother Rowan
    Sand Severn Silver South Stone Thorn Tyne Upper Wear West White Wild Win Wood Wye Yew
""".split()  # noqa: SIM905
SECOND = """
    bank beck borough bourne bridge brook burn bury by church cliff combe cote cross dale dean field ford gate
    ham haven head hill holt hurst keld land leigh ley low mere minster moor mouth pool port ridge shaw shore
    side stead stock thorpe ton vale water way well wick worth
""".split()  # noqa: SIM905
STREETS = """
    Lane Close Meadow Yard Field Court Row Green Street Orchard Garden Terrace Rise View
""".split()  # noqa: SIM905
# The frequent ones first.
PROSE = """
    community homes affordable rent trust land lease village local families young people older residents
    garden terrace retrofit empty houses church hall school shop council grant planning permission meeting
    survey need association landlord freehold ground peppercorn members shares ballot design architect energy
    timber heat pump solar workshop nursery orchard allotment path road drainage listed conservation national
    park estate harbour mill farm quarry chapel station
""".split()  # noqa: SIM905
PROSE += [word.lower() for word in (*FIRST, *SECOND)]
# As in speech: the second word is half as frequent as the first, the tenth a tenth as frequent.
FREQUENCIES = list(accumulate(1 / rank for rank in range(1, len(PROSE) + 1)))


def place_name(dice: Dice) -> str:
    return f"{dice.choice(FIRST)}{dice.choice(SECOND)}"


def words(dice: Dice, count: int) -> str:
    return " ".join(dice.choices(PROSE, cum_weights=FREQUENCIES, k=count)).capitalize() + "."
