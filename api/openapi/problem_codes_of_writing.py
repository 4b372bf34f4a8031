"""Codes of problems that only those meet who send something."""

NO_TOKEN = "Ask an approver of your organisation for another token."  # noqa: S105  words, not a secret

# status → codes, each with what to do about it.
OF_WRITING: dict[int, dict[str, str]] = {
    400: {
        "token_in_query": "Send the token in the `Authorization` header: addresses are written to logs.",
        "invalid_json": "The body is not JSON. Line and column are named.",
        "not_an_object": "Send a JSON object.",
        "missing_field": "A member has to be there. `pointer` names it.",
        "blank": "A text is empty. Write something, or leave it out.",
        "too_long": "A text or a list is longer than it may be.",
        "wrong_type": "A member has another type than it needs, which is named.",
        "not_an_integer": "Write a whole number without a point.",
        "duplicate_key": "A name stands twice in one object. Keep one.",
        "too_deep": "The body is nested too deeply: a record is a head and tables.",
        "number_too_long": "A number has too many digits.",
        "invalid_encoding": "Send UTF-8 without a byte order mark.",
        "invalid_unicode": "A name has a character that text cannot have.",
        "read_only_field": "A record keeps its id. Leave it out.",
        "invalid_idempotency_key": "A key has 1 to 100 visible ASCII characters.",
        "link_invalid": "The link has expired or was mistyped. Make the challenge again.",
        "invitation_invalid": "The invitation was used, has expired or was mistyped. Ask for a new one.",
        "file_missing": "Send one file, in the field called `file`.",
        "invalid_form": "The form cannot be read. Send `multipart/form-data` with one file.",
        "cut_off": "The upload broke off. Send it again.",
        "not_a_spreadsheet": "Save the file as .xlsx or CSV, and send it again.",
        "headers": "The columns are not those of the template. `errors` lists every difference.",
        "encoding_guess": "Say `encoding=windows-1252`, or save the file as UTF-8.",
        "separator": "Say which sign separates the columns: `separator=semicolon` or `tab`.",
        "unclosed_quote": "A quotation mark in the CSV file is never closed.",
        "cell_too_long": "A cell has more characters than a spreadsheet can hold.",
        "too_many_records": "The file has more records than we take at once. Send it in parts.",
    },
    401: {
        "token_missing": "Send a token as `Authorization: Bearer …`.",
        "token_invalid": "This is not a token of the register. Copy it whole.",
        "token_revoked": f"The token was revoked. {NO_TOKEN}",
        "token_expired": f"The token has expired. {NO_TOKEN}",
    },
    403: {
        "not_allowed": "This is not yours to do, or not for a token. Ask an approver of the organisation.",
        "missing_scope": "The token lacks a scope, which is named. Issue one that has it.",
        "needs_second_person": "You made this. Another approver of the organisation has to decide on it.",
    },
    409: {
        "invalid_transition": "It is not in a state for this. `allowed_from` names the states it can be done in.",
        "plan_has_problems": "Fix the rows with problems and send the file again, or leave them out.",
    },
    412: {"changed_since": "It was changed since you read it. Read it again and put your change on top."},
    413: {
        "too_large": "Send at most 1 MB. Upload a spreadsheet for more.",
        "workbook_too_large": "The file is larger than we read. Send it in parts.",
    },
    415: {
        "unsupported_media_type": "Send JSON, with `Content-Type: application/json`.",
        "unsupported_charset": "Send UTF-8.",
    },
    422: {
        "not_valid": "The content has problems. `errors` lists every one with its pointer.",
        "key_reused": "The key was sent with another body or address. Take a new key.",
    },
    428: {"if_match_required": "Send `If-Match` with the `ETag` of the version you read."},
}
