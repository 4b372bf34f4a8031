"""Limits on what may be sent, and headers that go with every answer."""

import os
from email.utils import parseaddr

# Sizes in bytes. A record is a few kB; spreadsheets go to views that raise the limit for
# themselves.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
# A page of the edit form with a dozen open rows of forty cells has some five hundred.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
DATA_UPLOAD_MAX_NUMBER_FILES = 1
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000

# Whom to tell of a weakness, and for how many days what security.txt says may be relied on (RFC 9116).
SECURITY_CONTACT = os.environ.get("SECURITY_CONTACT") or "mailto:" + (
    os.environ.get("CONTACT_EMAIL") or parseaddr(os.environ.get("EMAIL_FROM", "registry@localhost"))[1]
)
SECURITY_DAYS = int(os.environ.get("SECURITY_DAYS", "180"))

# Advice of the framework's that we do not follow, and why.
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # the answer's own Content-Security-Policy says who may frame it
    "security.W021",  # browsers' preload lists are for the owner of the domain to join
]
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# Forged X-Forwarded-* headers change nothing unless production is told that a proxy writes them.
USE_X_FORWARDED_HOST = False
USE_X_FORWARDED_PORT = False

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "registry.website.errors.csrf_failure"

ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

# What an uploaded spreadsheet may cost; see `registry/imports/reading/limits.py` for the rest.
IMPORT_LIMITS = {"file": 10_000_000, "memory": 512 * 1024 * 1024, "cpu": 20, "wall": 30, "unpacked": 60_000_000}
# Plans of more records than this are made by a process of their own, and can be watched.
IMPORT_PLANNED_AT_ONCE = 100
