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
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "URL_FORMAT_OVERRIDE": None,
    "COERCE_DECIMAL_TO_STRING": True,
    "UPLOADED_FILES_USE_URL": False,
}

SPECTACULAR_SETTINGS = {
    "OAS_VERSION": "3.1.1",
    "TITLE": "Partnership registry",
    "DESCRIPTION": (
        "A public register of partnerships between community-led housing groups (community land "
        "trusts, co-operatives, cohousing) and housing associations: who holds the land, who "
        "built, who manages, who decides, on what terms, with what result. Reading needs no key."
    ),
    "VERSION": "1.0.0",
    "LICENSE": {
        "name": "Data: CC BY 4.0",
        "url": "https://creativecommons.org/licenses/by/4.0/",
    },
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": r"/api/v[0-9]+",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_ADD_EXPLICIT_BLANK_NULL_CHOICE": False,
    # The reference pages load nothing from outside.
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

# How many reads one address may make a minute, for each worker; 0 for no limit.
READS_PER_MINUTE = int(os.environ.get("READS_PER_MINUTE", "600"))
# How many proxies of our own stand in front and append to X-Forwarded-For.
PROXIES_IN_FRONT = int(os.environ.get("PROXIES_IN_FRONT", "0"))
