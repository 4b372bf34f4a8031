"""Every address of the register."""

from django.urls import include, path

from api.urls import urlpatterns as addresses_of_the_api
from registry.website.signing_up import sign_up

urlpatterns = [
    # First, since they are asked most: each address is tried in this order.
    *addresses_of_the_api,
    path("", include("registry.website.urls")),
    # In place of allauth's own.
    path("accounts/signup/", sign_up, name="account_signup"),
    path("accounts/", include("allauth.urls")),
]

handler400 = "api.middleware.bad_request"
handler403 = "api.middleware.forbidden"
handler404 = "api.middleware.page_not_found"
handler500 = "api.middleware.server_error"
