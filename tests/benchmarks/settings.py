"""The register as others will see it, over the benchmark's database, and with no limit on reads."""

from registry.settings.dev import *
from registry.settings.dev import DATABASES

from .database import SUFFIX

DEBUG = False
READS_PER_MINUTE = 0
WHITENOISE_AUTOREFRESH = False
DATABASES = {"default": DATABASES["default"] | {"NAME": f"{DATABASES['default']['NAME']}{SUFFIX}"}}
