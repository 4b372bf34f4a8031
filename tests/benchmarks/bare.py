"""One record by a bare Django view over the register's own query: no checks, no headers, no framework."""

from django.db import connection
from django.http import HttpRequest, HttpResponse

from registry.catalogue.reading import Moment, with_beside
from registry.catalogue.reading.records import record_statement


def record(request: HttpRequest, record: str) -> HttpResponse:
    sql, values = record_statement("partnership", record, Moment())
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        *_, full, names, beside, changed, removed = cursor.fetchone()
    body = f'{with_beside(full, beside)[:-1]},"as_of":{max(changed, removed)},"organisations":{names}}}'
    return HttpResponse(body.encode(), content_type="application/json")
