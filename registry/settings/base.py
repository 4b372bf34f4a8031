"""What is installed, and where things are."""

from pathlib import Path

BASE_DIR = Path(__file__).resolve().parents[2]

INSTALLED_APPS = [
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "registry.localdb",
    "registry.vocabularies",
    "registry.places",
    "registry.organisations",
    "registry.partnerships",
    "registry.assets",
    "registry.governance",
    "registry.outcomes",
    "registry.catalogue",
    "registry.publishing",
    "registry.seed",
    "registry.documentation",
    "api",
]

# Reading needs no session and no cookie, so there is little to pass through.
MIDDLEWARE = [
    "api.boundary.Boundary",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
]

# A missing slash is a 404 that names the right address, not a redirect that drops a body.
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
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

# One place for the terms on which others may use what the register compiles.
DATA_LICENCE = "CC BY 4.0"
DATA_LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
