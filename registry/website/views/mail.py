"""How often the register writes to somebody: their choice, and the link of the letters that stops them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt

from registry.accounts.policy import signed_in
from registry.errors import RegistryError
from registry.notifications.choosing import choice_of, choose_mail, stop_mail
from registry.notifications.models import Often
from registry.notifications.secrets_of_links import person_behind

from ..actor import actor_of
from ..errors import detail_in_words, refusal_in_words, refused


@login_required
def mail(request: HttpRequest) -> HttpResponse:
    """Each at once, once a day, or none but those that need me."""
    person, problem = signed_in(actor_of(request)), ""
    if request.method == "POST":
        try:
            choose_mail(person=person.pk, often=request.POST.get("often", ""))
        except RegistryError as error:
            problem = detail_in_words(error)
        else:
            messages.success(request, "Noted. We write to you as you chose.")
            return redirect("website:mail")
    facts = {"choices": Often.choices, "often": choice_of(person.pk), "email": person.email, "problem": problem}
    return render(request, "website/mail.html", facts, status=400 if problem else 200)


@csrf_exempt
def stop(request: HttpRequest, secret: str) -> HttpResponse:
    """A button, and what it does. Mail programs press it without having opened the page (RFC 8058): whoever has the
    link may, so no key of the form is asked for.
    """
    try:
        person_behind(secret)
        if request.method == "POST":
            stop_mail(secret=secret)
    except RegistryError as error:
        return refused(render(request, "website/stop_mail.html", {"problem": refusal_in_words(error)}), error)
    return render(request, "website/stop_mail.html", {"is_stopped": request.method == "POST"})
