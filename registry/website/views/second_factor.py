"""The second factor, on the way to a decision: set up, given, and back."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.accounts.second_factor import has_second_factor

from ..actor import actor_of
from ..leading import remember_way_back, way_back


@login_required
def second_factor(request: HttpRequest) -> HttpResponse:
    """What is missing comes next: setting one up, giving its code in this session, or what it was needed for."""
    remember_way_back(request)
    if actor_of(request).has_second_factor:
        return redirect(way_back(request))
    if has_second_factor(request.user):
        here = urlencode({"next": reverse("website:second_factor")})
        return redirect(f"{reverse('mfa_reauthenticate')}?{here}")
    return render(request, "website/second_factor.html")
