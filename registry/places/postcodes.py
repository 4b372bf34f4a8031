"""Postcodes as people type them, and where they are."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Avg, Count, Subquery
from django.db.models.functions import Length

from registry.errors import RegistryError
from registry.fields.postcode import HALF, SHAPE, joined_postcode, spoken_postcode
from registry.places.directory import notice_load
from registry.places.loads import POSTCODES
from registry.places.models import Postcode, ReferenceLoad

# The key of the lock that a load holds: "post" in bytes, and "code".
LOADING_LOCK = {"class": 0x706F7374, "object": 0x636F6465}
SET_NAME = POSTCODES


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
class PostcodePoint:
    """A point that was named by a postcode; `note` says so where it is the middle of many."""

    postcode: str
    latitude: float
    longitude: float
    note: str = ""


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
    joined = joined_postcode(text)
    if not SHAPE.fullmatch(joined):
        raise MalformedPostcode(f"“{text[:12]}” is not a UK postcode. Give a full one, such as M1 1AE.")
    return joined


def find_postcode(text: str) -> PostcodePoint:
    """The point of the postcode that the text names, or the middle of a postcode district such as NE43.

    MalformedPostcode, UnknownPostcode, or PostcodesNotLoaded when there are none to look in. A
    whole postcode is never answered with the middle of its district: that would be a place
    nobody named.
    """
    if HALF.fullmatch(half := joined_postcode(text)):
        return _middle_of(half)
    normal = normal_postcode(text)
    last_load = ReferenceLoad.objects.order_by("-pk").values("pk")[:1]
    postcode = Postcode.objects.annotate(last_load=Subquery(last_load)).filter(pk=normal).first()
    if postcode:
        notice_load(postcode.last_load or 0)
        return PostcodePoint(spoken_postcode(normal), postcode.latitude, postcode.longitude)
    raise _unknown(normal, spoken_postcode(normal))


def _middle_of(half: str) -> PostcodePoint:
    """The mean of the points of the district's postcodes. The whole ones of M1 are M1 and three characters."""
    begin_so = Postcode.objects.filter(pk__gt=half, pk__lt=f"{half}~").annotate(letters=Length("pk"))
    middle = begin_so.filter(letters=len(half) + 3).aggregate(
        latitude=Avg("latitude"), longitude=Avg("longitude"), count=Count("pk")
    )
    if not middle["count"]:
        raise _unknown(half, half)
    note = f"{half} is half a postcode: the distance is from the middle of its area."
    return PostcodePoint(half, middle["latitude"], middle["longitude"], note)


def _unknown(normal: str, spoken: str) -> RegistryError:
    if normal.startswith("BT"):
        return UnknownPostcode(
            "Postcodes of Northern Ireland (BT) are under a separate licence and are not held "
            "here. "
            "Give the district or a point (near=lat,lon) instead."
        )
    if postcodes_state().state != "ready":
        return PostcodesNotLoaded("Postcodes are not loaded here yet. Give an area or a point (near=lat,lon) instead.")
    return UnknownPostcode(
        f"No postcode {spoken} is known. Check it, or give an area or a point (near=lat,lon) instead."
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
