"""A person's own machine, and `make demo`: works with nothing set."""

import os

from registry.settings.accounts import *
from registry.settings.base import *
from registry.settings.base import BASE_DIR, INSTALLED_APPS
from registry.settings.database import *
from registry.settings.logging import *
from registry.settings.rest import *
from registry.settings.secret import kept_secret
from registry.settings.security import *

# `make demo` turns it off: it shows the register as others will see it.
DEBUG = os.environ.get("DEBUG", "1") == "1"
SECRET_KEY = os.environ.get("SECRET_KEY") or kept_secret(BASE_DIR / ".data" / "secret_key")

# Static files straight from the packages, so there is nothing to collect.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

# `make_synthetic` and `bench` stand among the tests, which an installed package does not have.
if (BASE_DIR / "tests" / "benchmarks").is_dir():
    INSTALLED_APPS = [*INSTALLED_APPS, "tests.benchmarks"]
