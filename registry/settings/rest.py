"""How the API speaks, as far as the REST framework and the schema generator have to be told."""

import os

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    # Reading is open; the few views that write name their own.
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
    "EXCEPTION_HANDLER": "api.problems.problem_response",
    "DEFAULT_SCHEMA_CLASS": "api.openapi.schema.DescribedSchema",
    "URL_FORMAT_OVERRIDE": None,
    "COERCE_DECIMAL_TO_STRING": True,
    "UPLOADED_FILES_USE_URL": False,
}

SPECTACULAR_SETTINGS = {
    "OAS_VERSION": "3.1.1",
    "TITLE": "Partnership registry",
    "VERSION": "1.0.0",
    "CONTACT": {
        "name": "Curators of the partnership registry",
        "email": os.environ.get("CONTACT_EMAIL") or os.environ.get("EMAIL_FROM", "registry@localhost"),
    },
    "LICENSE": {
        "name": "Data: CC BY 4.0",
        "url": "https://creativecommons.org/licenses/by/4.0/",
    },
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": r"/api/v[0-9]+",
    # Everything in reading order, which is that of the addresses and of our list of operations.
    "SORT_OPERATIONS": False,
    "TAGS": [
        {"name": "Partnerships", "description": "Arrangements between community organisations and associations."},
        {"name": "Organisations", "description": "The organisations that take part."},
        {"name": "Rows", "description": "Rows of the tables of partnerships, each table as one flat list."},
        {
            "name": "Statistics",
            "description": "Partnerships counted and measured by groups; districts with and without any.",
        },
        {"name": "Finder", "description": "Associations that could work with a group at a place, and why."},
        {"name": "Reconciliation", "description": "Which records the names in a table mean: for OpenRefine."},
        {"name": "Reference", "description": "What records are written in: areas, vocabularies, indicators, rules."},
        {"name": "Submissions", "description": "Proposals, private until a second person has published them."},
        {"name": "Imports", "description": "Spreadsheets, and the plans that are made of them."},
        {"name": "Confirmations", "description": "What the parties say of partnerships."},
        {
            "name": "Changes",
            "description": "Everything visible that changed, line by line, and the records that have gone.",
        },
        {"name": "Releases", "description": "Dated packages of the whole register, which never change."},
        {"name": "Challenges", "description": "What readers say is wrong, and what the publishers answer."},
        {"name": "Tokens", "description": "The keys of programs."},
        {"name": "Service", "description": "Where to begin, this document, and how the service is."},
    ],
    "SERVERS": [{"url": "/", "description": "The register that serves this document."}],
    # Enumerations are named after their vocabularies by api/openapi, so no name is invented.
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": ["api.openapi.document.introduce"],
}

# How many reads one address may make a minute, for each worker; 0 for no limit.
READS_PER_MINUTE = int(os.environ.get("READS_PER_MINUTE", "600"))
# How many proxies of our own stand in front and append to X-Forwarded-For.
PROXIES_IN_FRONT = int(os.environ.get("PROXIES_IN_FRONT", "0"))
# How many reads of the feed may wait for a line at once, in each worker: fewer than it has threads for them.
WAITING_READS = int(os.environ.get("WAITING_READS", "10"))
