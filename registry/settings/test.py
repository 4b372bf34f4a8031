"""The test suite: the same PostgreSQL as everywhere, in a database of its own."""

import os

from registry.settings.environment import refuse_unless_readable

refuse_unless_readable(os.environ)

# The settings below read the environment as they load, so they come after the check.
from registry.settings.accounts import *  # noqa: E402
from registry.settings.base import *  # noqa: E402
from registry.settings.database import *  # noqa: E402
from registry.settings.database import DATABASES  # noqa: E402
from registry.settings.logging import *  # noqa: E402
from registry.settings.rest import *  # noqa: E402
from registry.settings.security import *  # noqa: E402

DEBUG = False
SECRET_KEY = "only-for-tests-and-of-no-use-elsewhere"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

# Several checkouts may test against one server at once.
DATABASES["default"]["TEST"] = {"NAME": os.environ.get("TEST_DATABASE_NAME", "test_registry")}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

# A suite reads more than anybody does; the limit has tests of its own.
READS_PER_MINUTE = 0
