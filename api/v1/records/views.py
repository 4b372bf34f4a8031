"""One record, one of its editions, and what changed between two of them."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any, ClassVar, cast

import orjson
from django.http import HttpResponse

from registry import editions
from registry.catalogue.actions.render import written
from registry.catalogue.documents import fields_of_whole
from registry.catalogue.reading import Moment, latest_sequence, read_edition, read_record, with_beside
from registry.catalogue.reading.records import StoredRecord
from registry.clock import uk_day
from registry.content import Kind, content_of, kinds
from registry.dates_in_words import day_in_words
from registry.errors import UnknownRecord
from registry.publishing.comparing import differences_between
from registry.publishing.stored_texts import texts_missing_from

from ... import problems
from ...cite.addresses import citation_of, name_citation
from ...conditional import CACHE_OF_SUPERSEDED, asks_whether_changed, etag_of, matches
from ...lists import parameters as of_lists
from ...lists.envelope import note_on_moment
from ...lists.shape import sparse
from ...parameters import Parameter
from ...problem_kinds import MERGED, WITHDRAWN
from ...views import View, plain
from .addresses import edition_number

FROM = edition_number("from", "Number of the earlier edition.")
TO = edition_number("to", "Number of the later edition.")


class RecordBaseView(View):
    """Views under one id."""

    kind: ClassVar[str]
    # Whether the address names an edition: what it gives does not change when another is published.
    of_one_edition: ClassVar[bool] = False
    known_at = Moment()

    @classmethod
    def is_cited(cls) -> bool:
        return True

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
                MERGED, reason, plain(self.request),
                replaced_by=replaced_by, at=written(at),
            )  # fmt: skip
            response = problems.respond(payload)
            response["Location"] = self.request.path.replace(record, replaced_by)
            return response
        payload = problems.document(
            WITHDRAWN, f"Withdrawn on {day_in_words(at)}: {reason}",
            plain(self.request), at=written(at),
        )  # fmt: skip
        return problems.respond(payload)

    def whole_record(self, request: Any, stored: StoredRecord, fields: tuple[str, ...] = ()) -> HttpResponse:
        """The answer for a record: its stored text, with the names and the moment spliced in."""
        if stored.full is None:
            edition = cast(int, stored.edition)  # every caller has an edition
            stored.full, *_ = texts_missing_from(self.kind, [edition])[edition]
        text = with_beside(stored.full, stored.beside)
        if fields:
            text = sparse(fields, text)
        note = self.note(stored)
        on_moment = f',"known_at_note":{orjson.dumps(note).decode()}' if note else ""
        payload = f'{text[:-1]},"as_of":{stored.as_of},"organisations":{stored.names}{on_moment}}}'.encode()
        return self._answered(request, stored, payload)

    def unchanged_record(self, request: Any, stored: Callable[[], StoredRecord]) -> HttpResponse | None:
        """304 where the caller has this answer already, at the price of a statement without the text."""
        if not asks_whether_changed(request):
            return None
        as_it_is = stored()
        if as_it_is.edition is None or not matches(request, self._etag(request, as_it_is)):
            return None
        return self._answered(request, as_it_is, b"")

    def _answered(self, request: Any, stored: StoredRecord, payload: bytes) -> HttpResponse:
        kept = {"Cache-Control": CACHE_OF_SUPERSEDED} if self.of_one_edition and stored.superseded else {}
        response = self.answer(request, payload, self._etag(request, stored), latest=stored.latest_sequence, **kept)
        name_citation(response, citation_of(request, stored.as_of, uk_day()))
        return response

    def _etag(self, request: Any, stored: StoredRecord) -> str:
        """Whatever is published of other records leaves it as it is."""
        return etag_of(request, stored.as_of, removed=stored.removed, note=self.note(stored))

    def note(self, stored: StoredRecord) -> str:
        """Where the moment that was asked for has not come: it names no line, for the answer stays while others come."""
        return note_on_moment(self.known_at, stored.latest_sequence, uk_day(), "the last line")


@cache
def parameters_of_a_record(kind: str) -> dict[str, Parameter]:
    fields = of_lists.fields_parameter(f"{kind}.record", fields_of_whole(kind), "derived")
    return {"known_at": of_lists.KNOWN_AT, "fields": fields}


class RecordView(RecordBaseView):
    """A whole record as of now, or as of `known_at`."""

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return parameters_of_a_record(cls.kind)

    def get(self, request: Any, record: str) -> HttpResponse:
        parameters = self.parameters(**self.query_parameters())
        record = self.path["record"].read(record)
        self.known_at = parameters.get("known_at", Moment())
        read = partial(read_record, self.kind, record, moment=self.known_at)
        if (unchanged := self.unchanged_record(request, partial(read, whole=False))) is not None:
            return unchanged
        stored = read()
        if (gone := self.answer_without_edition(record, stored)) is not None:
            return gone
        return self.whole_record(request, stored, tuple(parameters.get("fields", ())))


class EditionView(RecordBaseView):
    """What was published then, whether it is current or not."""

    of_one_edition = True

    def get(self, request: Any, record: str, number: str) -> HttpResponse:
        self.parameters()
        record = self.path["record"].read(record)
        edition = self.path["number"].read(number)
        read = partial(read_edition, self.kind, record, edition)
        if (unchanged := self.unchanged_record(request, partial(read, whole=False))) is not None:
            return unchanged
        stored = read()
        if stored.edition is None:
            raise UnknownRecord(f"{record} has no edition {edition}: see /editions/ for those it has.")
        return self.whole_record(request, stored)


class CompareView(RecordBaseView):
    """What changed from one edition to another, as operations like those of JSON Patch and in words."""

    @classmethod
    def is_cited(cls) -> bool:
        """Both editions have addresses of their own."""
        return False

    @classmethod
    def query_parameters(cls) -> dict[str, Parameter]:
        return {"from": FROM, "to": TO}

    def get(self, request: Any, record: str) -> HttpResponse:
        parameters = self.parameters(**self.query_parameters())
        record = self.path["record"].read(record)
        of = kinds()[self.kind]
        before, after = (self._edition(of, record, parameters[name]) for name in ("from", "to"))
        latest = latest_sequence()
        changes = differences_between(self.kind, content_of(before), content_of(after))
        payload = {"id": record, "from": before.number, "to": after.number, "as_of": latest, "changes": changes}
        return self.answer(request, orjson.dumps(payload), etag_of(request, latest), latest=latest)

    def _edition(self, of: Kind, record: str, number: int) -> editions.Edition:
        edition = of.edition.objects.filter(record_id=record, number=number).first()
        if edition is None:
            raise UnknownRecord(f"{record} has no edition {number}: see /editions/ for those it has.")
        return edition
