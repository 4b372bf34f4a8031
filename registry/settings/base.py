"""What is installed, and where things are."""

import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parents[2]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    # Before allauth, whose pages it draws in our own look.
    "registry.website",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "registry.localdb",
    "registry.vocabularies",
    "registry.feed",
    "registry.places",
    "registry.organisations",
    "registry.partnerships",
    "registry.assets",
    "registry.governance",
    "registry.outcomes",
    "registry.catalogue",
    "registry.outbox",
    "registry.notifications",
    "registry.accounts",
    "registry.publishing",
    "registry.enquiries",
    "registry.suggestions",
    "registry.following",
    "registry.citing",
    "registry.finder",
    "registry.imports",
    "registry.official_lists",
    "registry.seed",
    "registry.documentation",
    "registry.releases",
    "registry.doctor",
    "api",
]

MIDDLEWARE = [
    "api.middleware.ApiMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    # What follows is for pages: the API neither reads nor sets a cookie, and passes it by.
    "api.straight.StraightToTheAPI",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "registry.website.middleware.Pages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]

# A missing slash is answered with 308 by `api.middleware`, which keeps method and body; Django's 301 drops them.
APPEND_SLASH = False

ROOT_URLCONF = "registry.urls"
WSGI_APPLICATION = "registry.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "/static/"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "registry.website.service.service",
            ]
        },
    }
]

# One place for the terms on which others may use what the register compiles.
DATA_LICENCE = "CC BY 4.0"
DATA_LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"

# Where releases are written and served from: a folder that outlives versions of the code.
RELEASES_DIR = os.environ.get("RELEASES_DIR") or BASE_DIR / ".data" / "releases"

# Who runs this register and how people reach them, as the foot of every page says. Empty: not set yet, and said so.
OPERATOR_NAME = os.environ.get("OPERATOR_NAME", "")
OPERATOR_ADDRESS = os.environ.get("OPERATOR_ADDRESS", "")
OPERATOR_EMAIL = os.environ.get("CONTACT_EMAIL", "")

# `make demo` says so on every page, and what a real register sets.
IS_DEMONSTRATION = os.environ.get("IS_DEMONSTRATION") == "1"

# Whether there may be people whose passwords `make demo` prints: only a person's own machine says so.
MAY_HAVE_DEMO_PEOPLE = False

# Where the map has its background from, such as https://tiles.example.org/{z}/{x}/{y}.png, and what its owner asks to be
# said. Empty: outlines only, and nothing is asked of anybody else.
MAP_TILES = os.environ.get("MAP_TILES", "")
MAP_TILES_ATTRIBUTION = os.environ.get("MAP_TILES_ATTRIBUTION", "")
