"""Letters that do not get through, for curators: who was meant, why it failed, and another try."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.accounts.policy import require
from registry.errors import UnknownRecord
from registry.outbox.models import Letter
from registry.outbox.sending import send_again

from ..actor import actor_of
from ..editing.names import names_of
from ..paging import page_of_list


@login_required
def letters(request: HttpRequest) -> HttpResponse:
    """Those given up and those put off; never what stands in them, nor an address."""
    require(actor_of(request), "letter.read")
    if request.method == "POST":
        require(actor_of(request), "letter.send_again")
        number = request.POST.get("letter", "")
        # Nineteen digits are past any number that was given out.
        is_number = number.isascii() and number.isdigit() and len(number) < 19
        letter = Letter.objects.in_trouble().filter(pk=number).first() if is_number else None
        if letter is None:
            raise UnknownRecord("This letter was sent meanwhile, or removed. Look at the list again.")
        send_again(letter)
        messages.success(request, "It is tried again now.")
        return redirect("website:letters")
    page = page_of_list(request, Letter.objects.in_trouble().select_related("person"))
    names = names_of(letter.organisation_id for letter in page if letter.organisation_id)
    rows = [(letter, recipient_in_words(letter, names)) for letter in page]
    return render(request, "website/letters.html", {"page": page, "rows": rows})


def recipient_in_words(letter: Letter, names: dict[str, str]) -> str:
    if letter.organisation_id:
        return f"the mailbox of {names.get(letter.organisation_id, letter.organisation_id)}"
    if letter.person is not None:
        return letter.person.display_name or f"person {letter.person.pk}"
    return "somebody without an account"
