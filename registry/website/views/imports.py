"""Spreadsheets: take one to fill in, and send it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.accounts.policy import may, require
from registry.errors import BadParameter, RegistryError, UnknownRecord
from registry.imports import actions
from registry.imports.errors import WrongHeaders
from registry.imports.layout import sheets_of_kind
from registry.imports.models import Import
from registry.imports.own_records import contents_of_organisation, records_to_name
from registry.imports.workbooks import workbook_of

from ..actor import actor_of
from ..editing.wording import TABLES
from ..errors import refusal_in_words
from ..finding import NOTHING, organisation_for

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = (("partnership", "Partnerships"), ("organisation", "Organisations"))
ENCODINGS = (("", "UTF-8, as most programs write"), ("windows-1252", "Windows-1252, as older Excel writes"))
SEPARATORS = (("", "Commas"), ("semicolon", "Semicolons"), ("tab", "Tabs"))


@login_required
def imports(request: HttpRequest, organisation: str) -> HttpResponse:
    """What an organisation sent before, and a form to send another file."""
    card = organisation_for(request, organisation, "import.read")
    more = {
        "organisation": card,
        "may_invite": may(actor_of(request), "member.read", organisation),
        "may_issue": may(actor_of(request), "token.read", organisation),
    }
    return _sending(request, organisation, "website/imports.html", more)


@login_required
def imports_of_the_register(request: HttpRequest) -> HttpResponse:
    """The same for curators, who send what they compiled: many organisations at once, for one."""
    require(actor_of(request), "import.upload")
    return _sending(request, None, "website/imports_of_the_register.html", {})


def _sending(request: HttpRequest, organisation: str | None, template: str, more: dict[str, Any]) -> HttpResponse:
    problem, details = "", []
    if request.method == "POST":
        try:
            plan = _take_in(request, organisation)
        except WrongHeaders as error:
            problem, details = error.title, [str(detail["detail"]) for detail in error.problems[:50]]
        except RegistryError as error:
            problem = refusal_in_words(error)
        else:
            return redirect("website:import", plan.id)
    sent = Import.objects.defer("sheets").filter(organisation=organisation).order_by("-created_at", "id")
    facts = more | {
        "problem": problem,
        "details": details,
        "sent": sent[:50],
        "kinds": KINDS,
        "kind": request.POST.get("kind", "partnership" if organisation else "organisation"),
        "tables": [(name, TABLES[name].many) for name in sheets_of_kind("partnership") if name in TABLES],
        "encodings": ENCODINGS,
        "separators": SEPARATORS,
        "may_upload": may(actor_of(request), "import.upload", organisation or ""),
    }
    return render(request, template, facts, status=400 if problem else 200)


def _take_in(request: HttpRequest, organisation: str | None) -> Import:
    file = request.FILES.get("file")
    kind = request.POST.get("kind", "")
    if file is None:
        raise BadParameter("file", "file_missing", "Choose a file: .xlsx or .csv.")
    if kind not in dict(KINDS):
        raise BadParameter("kind", "unknown_value", "Say what the file holds.")
    plan, is_new = actions.upload_file(
        data=file.read(),
        kind=kind,
        organisation=organisation,
        by=actor_of(request),
        file_name=file.name or "",
        table=request.POST.get("table", ""),
        encoding=request.POST.get("encoding", ""),
        separator=request.POST.get("separator", ""),
    )
    if not is_new:
        messages.info(request, "You sent this very file before. This is what became of it; nothing was done twice.")
    return plan


@login_required
def empty_workbook(request: HttpRequest, kind: str) -> HttpResponse:
    """A workbook to fill in."""
    if kind not in dict(KINDS):
        raise UnknownRecord(NOTHING)
    return _download(f"empty-{kind}s.xlsx", workbook_of(kind))


@login_required
def own_records(request: HttpRequest, organisation: str, kind: str) -> HttpResponse:
    """The organisation's own records as a workbook, to edit and send back."""
    organisation_for(request, organisation, "import.read")
    if kind not in dict(KINDS):
        raise UnknownRecord(NOTHING)
    contents = contents_of_organisation(kind, organisation)
    return _download(f"{kind}s.xlsx", workbook_of(kind, contents, records_to_name(kind, organisation, contents)))


def _download(name: str, book: bytes) -> HttpResponse:
    answer = HttpResponse(book, content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
