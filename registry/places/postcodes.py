"""Postcodes as people type them, and where they are."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Subquery

from registry.errors import RegistryError
from registry.places.directory import notice_load
from registry.places.models import Postcode, ReferenceLoad

# Royal Mail's shapes: A9, A99, AA9, AA99, A9A, AA9A before the space, 9AA after it.
SHAPE = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}", re.ASCII)
BETWEEN_THE_PARTS = re.compile(r"[\s\u00a0-]+")
# The key of the lock that a load holds: "post" in bytes, and "code".
LOADING_LOCK = {"class": 0x706F7374, "object": 0x636F6465}
SET_NAME = "postcodes"


class MalformedPostcode(RegistryError):
    code = "malformed_postcode"
    meaning = "This is not the shape of a postcode."
    title = "This is not a postcode"


class UnknownPostcode(RegistryError):
    code = "unknown_postcode"
    meaning = "No such postcode is known. Give an area or a point instead."
    title = "Unknown postcode"


class PostcodesNotLoaded(RegistryError):
    code = "postcodes_not_loaded"
    meaning = "This installation has no postcodes. Give an area or a point instead."
    title = "Postcodes are not loaded"


@dataclass(frozen=True)
class PostcodesState:
    """Whether postcodes can be looked up. `ready` stays ready while a newer edition loads."""

    state: str  # none, loading or ready
    count: int
    edition: str
    loaded_at: datetime | None


def normal_postcode(text: str) -> str:
    """The postcode in capitals without its space, `M11AE`; MalformedPostcode if the text has not
    the shape of one.
    """
    joined = BETWEEN_THE_PARTS.sub("", text).upper()
    if not SHAPE.fullmatch(joined):
        raise MalformedPostcode(f"“{text[:12]}” is not a UK postcode. Give a full one, such as M1 1AE.")
    return joined


def spoken_postcode(normal: str) -> str:
    """The postcode as it is written on an envelope, `M1 1AE`."""
    return f"{normal[:-3]} {normal[-3:]}"


def find_postcode(text: str) -> Postcode:
    """The postcode that the text names, with its point and district.

    MalformedPostcode, UnknownPostcode, or PostcodesNotLoaded when there are none to look in. A
    whole postcode is never answered with the middle of its outward code: that would be a place
    nobody named.
    """
    normal = normal_postcode(text)
    last_load = ReferenceLoad.objects.order_by("-pk").values("pk")[:1]
    postcode = Postcode.objects.annotate(last_load=Subquery(last_load)).filter(pk=normal).first()
    if postcode:
        notice_load(postcode.last_load or 0)
        return postcode
    if normal.startswith("BT"):
        raise UnknownPostcode(
            "Postcodes of Northern Ireland (BT) are under a separate licence and are not held "
            "here. "
            "Give the district or a point (near=lat,lon) instead."
        )
    if postcodes_state().state != "ready":
        raise PostcodesNotLoaded("Postcodes are not loaded here yet. Give an area or a point (near=lat,lon) instead.")
    raise UnknownPostcode(
        f"No postcode {spoken_postcode(normal)} is known. Check it, or give an area or a point (near=lat,lon) instead."
    )


def postcodes_state() -> PostcodesState:
    """Whether postcodes are there, for health checks: two short queries, however many postcodes."""
    load = ReferenceLoad.objects.filter(what=SET_NAME).order_by("-pk").first()
    if load and Postcode.objects.exists():
        return PostcodesState("ready", load.rows, load.edition, load.loaded_at)
    return PostcodesState("loading" if _a_load_is_running() else "none", 0, "", None)


def _a_load_is_running() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND "
            "objsubid = 2"
            " AND classid = %(class)s AND objid = %(object)s"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))",
            LOADING_LOCK,
        )
        return cursor.fetchone()[0]
