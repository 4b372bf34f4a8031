"""People: how they sign in, what is asked of their passwords, how we write to them."""

import os

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "registry.accounts.passwords.NotOnlySpaces"},
]

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/my/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "registry.website.signing_in.SigningIn"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_FORMS = {
    "signup": "registry.website.signing_up.SignUp",
    "reset_password": "registry.website.signing_up.ForgottenPassword",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
# Whether an address has an account is nobody's business.
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[Partnership registry] "
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_RATE_LIMITS = {
    # Only wrong passwords count. One address cannot shut out others than those behind it, and them not on browsers
    # that they used before; many addresses together can shut out one account, elsewhere, for five minutes at a time.
    "login": "",
    "sign_in_from_address": "30/5m/key",
    "sign_in_to_account_from_address": "5/5m/key",
    "sign_in_to_account": "50/5m/key",
    "sign_in_on_known_device": "10/5m/key",
    # Of the second factor.
    "login_failed": "10/m/ip,5/5m/key",
}
# What is counted, and which codes were used, for all workers together. As many entries as nobody fills: a full cache
# forgets, and with it what was counted.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_count",
        "KEY_FUNCTION": "registry.accounts.counts.nameless",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
USERSESSIONS_TRACK_ACTIVITY = True

MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Partnership registry"

# The console unless a server is named.
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "1") == "1"
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM", "registry@localhost")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_TIMEOUT = 10
# How letters name us: where readers open our links.
PUBLIC_ADDRESS = os.environ.get("PUBLIC_ADDRESS", f"http://127.0.0.1:{os.environ.get('PORT', '8000')}")
