"""Sample facts of the letters that tell of no event of the catalogue: those about several, and those that were asked for."""

from typing import Any

ADDRESS = "https://register.example.org"
STOP = f"{ADDRESS}/following/fol-2kq8w7xz3v5n9t4m-5cVfWw7x/stop/"
PAGE = f"{ADDRESS}/id/org-7f3k9m2c"
LINES = [
    {"words": "Teign Housing changed Dartington Fields", "link": f"{ADDRESS}/id/chp-cnza8bakrv"},
    {"words": "Published: Totnes Works", "link": f"{ADDRESS}/id/chp-hzngf03rtf"},
]
FOLLOWING = {"title": "Partnerships in Devon", "get_often_display": "Once a week"}
NEWS = {
    "entered": [{"name": "Dartington Fields", "link": f"{ADDRESS}/id/chp-cnza8bakrv"}],
    "changed": [{"name": "Totnes Works", "link": f"{ADDRESS}/id/chp-hzngf03rtf"}],
    "more": 2,
}
TEIGN = {"name": "Teign Housing", "receiver": "the mailbox of Teign Housing"}
ENQUIRY = {"group_name": "Dartington group", "name": "Ann Lee", "email": "ann@example.org"}
PLAN, QUESTION = "> Homes: about 12", "> Would you talk with us?"
FACTS_OF_ENQUIRY = {
    "enquiry": ENQUIRY,
    "destination": TEIGN,
    "plan": PLAN,
    "question": QUESTION,
    "page": PAGE,
    "operator_email": "office@register.example.org",
}

# Name of the letter → its facts.
BESIDES: dict[str, dict[str, Any]] = {
    "several": {"lines": LINES, "count": 2, "more": 0, "words": "", "desk": f"{ADDRESS}/my/"},
    "daily": {
        "lines": LINES,
        "more": 0,
        "desk": f"{ADDRESS}/my/",
        "mail": f"{ADDRESS}/my/mail/",
        "stop": f"{ADDRESS}/mail/12-5cVfWw7x/stop/",
    },
    "following_link": {"link": f"{ADDRESS}/following/fol-2kq8w7xz3v5n9t4m-5cVfWw7x/"},
    "following_digest": {"following": FOLLOWING, "news": NEWS, "page": f"{ADDRESS}/explore/?area=Devon", "stop": STOP},
    "following_ended": {"following": FOLLOWING, "page": f"{ADDRESS}/explore/"},
    "enquiry_link": {
        "receiver": "the mailbox of Teign Housing",
        "about": "Teign Housing",
        "link": f"{ADDRESS}/enquiries/5cVfWw7x/",
    },
    "enquiry": FACTS_OF_ENQUIRY,
    "enquiry_copy": FACTS_OF_ENQUIRY,
    "enquiry_without_contact": FACTS_OF_ENQUIRY,
}
