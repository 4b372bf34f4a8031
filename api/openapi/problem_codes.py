"""Every code of a problem that a caller may meet, as the reference lists them."""

from .problem_codes_of_writing import OF_WRITING

# status → codes, each with what to do about it.
OF_READING: dict[int, dict[str, str]] = {
    301: {"merged": "The record was merged into another: follow `Location`, and keep `replaced_by` from now on."},
    400: {
        "unknown_parameter": "There is no such parameter here. The nearest one is named.",
        "repeated_parameter": "A parameter stands twice. Give several values with commas between them.",
        "empty_value": "A parameter has no value. Give one, or leave the parameter out.",
        "empty_list": "A list has an empty part, such as `a,,b`.",
        "too_many_values": "More values than one request may name. Download the list instead.",
        "unknown_code": "This is not a code of the vocabulary. The nearest one is named.",
        "unknown_value": "The parameter takes a few values only, which are named.",
        "unknown_area": "No area has this code. The nearest is named where there is one.",
        "unknown_scheme": "The identifier names no list that we know.",
        "unknown_field": "`fields=` names a part that the records do not have.",
        "unknown_ordering": "`ordering=` names something that lists cannot be sorted by.",
        "repeated_value": "A list names one thing twice.",
        "invalid_id": "An id is not written as ids are, or its check character is wrong.",
        "invalid_date": "Write days as `YYYY-MM-DD`, moments as `2026-11-30T12:00:00Z`.",
        "invalid_moment": "Give a sequence number of the feed, a date or a moment, in a zone from -12:00 to +14:00.",
        "timezone_required": "A moment needs its zone, such as `Z` or `+01:00`.",
        "not_a_number": "Write digits of 0 to 9, and a point in decimals.",
        "not_a_boolean": "Write `true` or `false`.",
        "out_of_range": "The number or date is outside of what is possible here.",
        "range_reversed": "The least is more than the most, or the beginning after the end.",
        "invalid_point": "Write latitude and longitude in degrees: `54.95,-1.93`.",
        "invalid_bbox": "Write west, south, east and north in degrees: `-3.5,50.5,-2.0,51.5`.",
        "malformed_postcode": "This is not the shape of a postcode.",
        "unknown_postcode": "No such postcode is known. Give an area or a point instead.",
        "postcodes_not_loaded": "This installation has no postcodes. Give an area or a point instead.",
        "conflicting_parameters": "Two parameters exclude each other.",
        "missing_parameter": "A parameter has to be given, or needs another one beside it.",
        "set_by_address": "The address sets this already. Leave it out, or ask the list of all.",
        "not_in_this_format": "The format cannot honour this parameter. Leave it out, or ask for JSON.",
        "invalid_page_size": "Pages have 1 to 200 entries.",
        "invalid_cursor": "The cursor is not one of ours, or was changed. Start again without it.",
        "cursor_mismatch": "The cursor belongs to another query. Start again without it.",
        "search_too_long": "Search for fewer characters.",
        "null_character": "Take the null character out.",
        "invalid_utf8": "Encode the query as UTF-8, then as percent signs.",
        "query_too_long": "The query has too many characters.",
        "too_many_parameters": "The query has too many parameters.",
        "bad_host": "The request names a host that is not ours.",
        "bad_request": "The request cannot be read.",
    },
    404: {
        "not_found": "There is no such record, edition or vocabulary. Compare the id with where it came from.",
        "no_such_endpoint": "There is no such address. The nearest one is named.",
    },
    405: {"method_not_allowed": "Only the methods in `Allow` work here."},
    406: {"not_acceptable": "We cannot answer in any format that `Accept` names. The possible ones are named."},
    410: {"withdrawn": "The record was withdrawn. The day and the reason are in the detail."},
    429: {"rate_limited": "Too many requests. Wait as long as `Retry-After` says, or download the list at once."},
    500: {"internal_error": "A fault of ours. Tell us the `request_id` if it stays."},
    503: {"temporarily_unavailable": "The database did not answer in time. Try again after `Retry-After`."},
}
PROBLEMS = {
    status: OF_READING.get(status, {}) | OF_WRITING.get(status, {}) for status in sorted({*OF_READING, *OF_WRITING})
}


def markdown() -> str:
    """The section of the reference; `type` of every problem leads to its anchor."""
    lines = ["| Status | Code | What to do |", "|---|---|---|"]
    lines += [
        f'| {status} | <a id="problem-{code}"></a>`{code}` | {description} |'
        for status, codes in PROBLEMS.items()
        for code, description in codes.items()
    ]
    return "\n".join(lines)
