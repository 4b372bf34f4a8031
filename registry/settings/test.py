"""The test suite: the same PostgreSQL as everywhere, in a database of its own."""

import os

from registry.settings.base import *
from registry.settings.database import *
from registry.settings.database import DATABASES
from registry.settings.logging import *
from registry.settings.rest import *
from registry.settings.security import *

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
