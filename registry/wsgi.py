"""The register as a WSGI application; `registry.serving` serves it."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "registry.settings.production")
# A page that has not answered by then will not be waited for; commands may take longer.
os.environ.setdefault("STATEMENT_TIMEOUT", "5s")

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from registry.publishing.starting import warn_of_old_answers  # noqa: E402  it needs the apps

warn_of_old_answers()
