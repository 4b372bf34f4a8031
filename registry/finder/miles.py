"""Distances as people in the United Kingdom say them. What is measured, and what the API answers in numbers, is kilometres."""

KILOMETRES_IN_A_MILE = 1.609344


def miles_in_words(kilometres: float) -> str:
    """ "37 miles" """
    miles = round(kilometres / KILOMETRES_IN_A_MILE)
    return "1 mile" if miles <= 1 else f"{miles:,} miles"
