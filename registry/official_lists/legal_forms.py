"""What the regulator's list says of the form of a landlord, in our codes.

Each layout of the list has words of its own for the same forms; a list in another layout changes nothing by that.
"""

import re

LOCAL_AUTHORITY = "local authority"
# What the list says, in small letters → the form, in one spelling.
WORDS = {
    "registered society": "registered society",
    "fca charitable": "registered society",
    "fca non charitable": "registered society",
    "charity": "charity",
    "charity commission only": "charity",
    "charitable company": "charitable company",
    "companies house & cc": "charitable company",
    "company": "company",
    "companies house only": "company",
    "cic community interest company": "community interest company",
    "charitable incorporated organisation": "charitable incorporated organisation",
    "cio charitable incorporated organisation": "charitable incorporated organisation",
    "limited liability partnership": "limited liability partnership",
    "llp limited liability partnership": "limited liability partnership",
    "registered local authority": LOCAL_AUTHORITY,
    "": "",
}
# Of a charity and a company the list does not say which form they have.
CODES = {
    "registered society": "registered_society",
    "charitable company": "charitable_clg",
    "community interest company": "cic",
    "charitable incorporated organisation": "cio",
    "limited liability partnership": "llp",
    LOCAL_AUTHORITY: "statutory_body",
}
CIC_IN_NAME = re.compile(r"\b(?:community interest company|c\.?i\.?c\.?)$", re.IGNORECASE)


def form_in_words(listed: str) -> str:
    """The form in one spelling, or as it is listed where we do not know the words."""
    plain = " ".join(re.sub(r"[-\s]+", " ", listed).casefold().split())
    return WORDS.get(plain, listed)


def legal_form_of(form: str, name: str) -> str | None:
    """Our code of a form; None where the list leaves it open, and the name does not tell."""
    if form == "company" and CIC_IN_NAME.search(name.strip()):
        return "cic"
    return CODES.get(form)
