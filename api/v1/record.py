"""One record, its editions, and what changed between two of them."""

from typing import cast

import orjson
from django.http import HttpResponse
from rest_framework.request import Request

from registry import editions
from registry.catalogue.derived import METHOD
from registry.catalogue.documents import fields_of_whole
from registry.catalogue.filters.strict import unknown_parameter
from registry.catalogue.reading import latest_sequence, read_edition, read_moment, read_record, with_assurance
from registry.catalogue.reading.records import StoredRecord
from registry.content import Kind, content_of, kinds
from registry.errors import BadParameter, UnknownRecord
from registry.identifiers import check_is_right, is_well_formed, normalise_id
from registry.publishing.catalogue import texts_missing_from
from registry.publishing.comparing import differences_between
from registry.publishing.history import editions_of

from .. import problems
from ..conditional import etag_of
from ..parameters import listed, pairs_of
from ..sparse import only
from .reading import ReadView, plain


def parse_id(kind: str, text: str) -> str:
    """The id as the register writes it; UnknownRecord says what is wrong with it."""
    prefix = kinds()[kind].prefix
    record = normalise_id(text)
    if not is_well_formed(record, prefix):
        raise UnknownRecord(f"{text[:40]!r} is not an id of the register, such as {prefix}-7f3k9q2m4x.")
    if not check_is_right(record):
        raise UnknownRecord(f"The check character of {record} is wrong: did you mistype it?")
    return record


class RecordBaseView(ReadView):
    """Views under one id."""

    kind: str

    def answer_without_edition(self, record: str, stored: StoredRecord) -> HttpResponse | None:
        """The answer where there is no current edition; None where there is one."""
        if stored.edition is not None:
            return None
        if stored.tombstone:
            return self._gone(record, stored.tombstone)
        if stored.known:
            raise UnknownRecord(f"{record} had no current edition then.")
        later = " It may have been published later than known_at." if "known_at" in self.request.GET else ""
        raise UnknownRecord(f"There is no {self.kind} {record} on the register.{later}")

    def _gone(self, record: str, tombstone: tuple) -> HttpResponse:
        _, at, reason, replaced_by = tombstone
        if replaced_by:
            payload = problems.document(
                301, "merged", "This record was merged into another one", reason, plain(self.request),
                replaced_by=replaced_by, at=at.isoformat(),
            )  # fmt: skip
            response = problems.respond(payload)
            response["Location"] = self.request.path.replace(record, replaced_by)
            return response
        payload = problems.document(
            410, "withdrawn", "This record was withdrawn", f"Withdrawn on {at:%-d %B %Y}: {reason}",
            plain(self.request), at=at.isoformat(),
        )  # fmt: skip
        return problems.respond(payload)

    def parameters(self, *known: str) -> dict[str, str]:
        sent = pairs_of(self.request.META.get("QUERY_STRING", ""))
        for name in sent:
            if name not in known:
                raise unknown_parameter(name, known)
        return sent


class RecordView(RecordBaseView):
    """A whole record as of now, or as of `known_at`."""

    def get(self, request: Request, record: str) -> HttpResponse:
        sent = self.parameters("known_at", "fields")
        record = parse_id(self.kind, record)
        moment = read_moment(sent.get("known_at"))
        if (unchanged := self.unchanged(request)) is not None:
            return unchanged
        stored = read_record(self.kind, record, moment=moment)
        if (gone := self.answer_without_edition(record, stored)) is not None:
            return gone
        return whole_record(self, request, stored, listed("fields", sent.get("fields")))


def whole_record(
    view: RecordBaseView, request: Request, stored: StoredRecord, fields: tuple[str, ...] = ()
) -> HttpResponse:
    """The answer for a record: its stored text, with the names and the moment spliced in."""
    if stored.full is None:
        edition = cast(int, stored.edition)  # every caller has an edition
        stored.full, _, stored.etag = texts_missing_from(view.kind, [edition])[edition]
    text = with_assurance(stored.full, stored.assurance)
    if fields:
        text = only(fields, fields_of_whole(view.kind), text)
    payload = f'{text[:-1]},"as_of":{stored.as_of},"organisations":{stored.names}}}'.encode()
    return view.answer(request, payload, etag_of(request, stored.latest_sequence, METHOD))


class EditionsView(RecordBaseView):
    """All editions of a record, newest first."""

    def get(self, request: Request, record: str) -> HttpResponse:
        self.parameters()
        record = parse_id(self.kind, record)
        editions = editions_of(self.kind, record)
        if not editions:
            raise UnknownRecord(f"There is no {self.kind} {record} on the register.")
        latest = latest_sequence()
        payload = {
            "count": len(editions),
            "count_is_exact": True,
            "as_of": latest,
            "next": None,
            "previous": None,
            "results": editions,
        }
        return self.answer(request, orjson.dumps(payload), etag_of(request, latest, 0))


class EditionView(RecordBaseView):
    """One edition, as it was published, whether it is current or not."""

    def get(self, request: Request, record: str, number: int) -> HttpResponse:
        self.parameters()
        record = parse_id(self.kind, record)
        if (unchanged := self.unchanged(request)) is not None:
            return unchanged
        stored = read_edition(self.kind, record, number)
        if stored.edition is None:
            raise UnknownRecord(f"{record} has no edition {number}: see /editions/ for those it has.")
        return whole_record(self, request, stored)


class CompareView(RecordBaseView):
    """What changed from one edition to another, as a patch by keys and in words."""

    def get(self, request: Request, record: str) -> HttpResponse:
        sent = self.parameters("from", "to")
        record = parse_id(self.kind, record)
        of = kinds()[self.kind]
        before, after = (self._edition(of, record, name, sent.get(name)) for name in ("from", "to"))
        latest = latest_sequence()
        changes = differences_between(self.kind, content_of(before), content_of(after))
        payload = {"id": record, "from": before.number, "to": after.number, "as_of": latest, "changes": changes}
        return self.answer(request, orjson.dumps(payload), etag_of(request, latest, 0))

    def _edition(self, of: Kind, record: str, name: str, text: str | None) -> editions.Edition:
        if text is None or not (text.isascii() and text.isdigit() and len(text) < 10):
            raise BadParameter(name, "not_a_number", f"{name}: give the number of an edition, such as {name}=1.")
        edition = of.edition.objects.filter(record_id=record, number=int(text)).first()
        if edition is None:
            raise UnknownRecord(f"{record} has no edition {text}: see /editions/ for those it has.")
        return edition
