"""A problem in the words of the form. The verdict speaks to programs too, of ids and codes."""

from registry.content import Problem

PLAIN = {
    "required": "This is needed.",
    "invalid_id": "We cannot tell which record this is. Choose one that we found, or write its full name.",
    "unknown_reference": "We cannot tell which record this is. Choose one that we found, or write its full name.",
    "invalid_area": "We cannot tell which area this is. Choose one that we found, or write its full name.",
    "unknown_key": "This names an entry that is no longer there. Choose another one.",
    "unknown_pointer": "This names an entry that is no longer there. Untick it, or choose another one.",
}


def words_of(problem: Problem) -> str:
    return PLAIN.get(problem.code, problem.detail)
