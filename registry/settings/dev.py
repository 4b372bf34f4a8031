"""A person's own machine, and `make demo`: works with nothing set."""

import os

from registry.settings.environment import refuse_unless_readable

refuse_unless_readable(os.environ)

# The settings below read the environment as they load, so they come after the check.
from registry.settings.accounts import *  # noqa: E402
from registry.settings.base import *  # noqa: E402
from registry.settings.base import BASE_DIR, INSTALLED_APPS  # noqa: E402
from registry.settings.database import *  # noqa: E402
from registry.settings.logging import *  # noqa: E402
from registry.settings.rest import *  # noqa: E402
from registry.settings.secret import kept_secret  # noqa: E402
from registry.settings.security import *  # noqa: E402

# `make demo` turns it off: it shows the register as others will see it.
DEBUG = os.environ.get("DEBUG", "1") == "1"
SECRET_KEY = os.environ.get("SECRET_KEY") or kept_secret(BASE_DIR / ".data" / "secret_key")

# In the private database of this checkout; another may be that of a real register.
MAY_HAVE_DEMO_PEOPLE = not os.environ.get("DATABASE_URL")

# Static files straight from the packages, so there is nothing to collect.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

# `make_synthetic` and `bench` stand among the tests, which an installed package does not have.
if (BASE_DIR / "tests" / "benchmarks").is_dir():
    INSTALLED_APPS = [*INSTALLED_APPS, "tests.benchmarks"]
