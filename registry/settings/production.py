"""Where others rely on it.

Everything comes from the environment, and it starts only when all is there.
"""

import os

from registry.settings.refusal import refuse_unless_ready

refuse_unless_ready(os.environ)

# The settings below read the environment as they load, so they come after the check.
from registry.settings.accounts import *  # noqa: E402
from registry.settings.base import *  # noqa: E402
from registry.settings.base import BASE_DIR  # noqa: E402
from registry.settings.database import *  # noqa: E402
from registry.settings.logging import *  # noqa: E402
from registry.settings.rest import *  # noqa: E402
from registry.settings.security import *  # noqa: E402

DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]
# Keys used before, so that they can be changed without breaking the cursors that readers hold.
SECRET_KEY_FALLBACKS = os.environ.get("SECRET_KEY_FALLBACKS", "").split()
ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].replace(",", " ").split()
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS]

SECURE_SSL_REDIRECT = True
# The proxy and the container's keeper ask for these two without TLS.
SECURE_REDIRECT_EXEMPT = [r"^api/v1/health/"]
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = False
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
if os.environ.get("BEHIND_TLS_PROXY") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

STATIC_ROOT = os.environ.get("STATIC_ROOT") or BASE_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
