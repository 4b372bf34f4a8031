"""What most would write: REST framework as it comes, over the same tables, with few middlewares."""

from .settings import *
from .settings import DATABASES

ROOT_URLCONF = "tests.benchmarks.plain_urls"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    # An installed app will not start without it.
    "allauth.account.middleware.AccountMiddleware",
]
# As Django comes: a kept connection is used without asking it first, as the register's reads do.
DATABASES["default"]["CONN_HEALTH_CHECKS"] = False
REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
}
