"""A number with the words that agree with it."""


def counted(number: int, noun: str, plural: str = "") -> str:
    """ "1 home", "2 homes", "1,000 homes"; `plural` where it is not the noun with an s."""
    return f"{number:,} {agreeing(number, noun, plural or f'{noun}s')}"


def agreeing(number: int, singular: str, plural: str) -> str:
    """The word or words for one, or those for any other number: "is", "are"."""
    return singular if number == 1 else plural
