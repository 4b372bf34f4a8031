"""What may happen to a partnership, to its parties, or beside it."""

from pathlib import Path

from registry.content import content_of, kinds
from registry.official_lists.reference import load_reference
from registry.places.loads import Publication, record_load
from registry.publishing.actions import (
    answer_challenge,
    confirm,
    make_challenge,
    merge_record,
    open_challenge,
    publish,
    remove_from_edition,
    withdraw_record,
)
from registry.publishing.current import current_edition_of
from registry.publishing.models import Challenge, Stage
from registry.publishing.publishers import REGISTRY_EDITORS
from tests.builders import Scheme, curator, member, organisation, scheme

SAMPLES = Path(__file__).parents[2] / "samples" / "published"


def rename(partnership: Scheme) -> None:
    edition = current_edition_of(kinds()["organisation"], partnership.community)
    publish(contents=[content_of(edition) | {"name": "Another Name Trust"}], by=REGISTRY_EDITORS)


def say(partnership: Scheme, verdict: str = "confirmed") -> None:
    confirm(
        partnership=partnership.id, edition=1, organisation=partnership.community, verdict=verdict,
        words="" if verdict == "confirmed" else "There are eleven.", by=member(partnership.community),
    )  # fmt: skip


def challenged(partnership: Scheme) -> Challenge:
    challenge = make_challenge(
        record=partnership.id, pointer="/homes/h1/count", email="reader@example.org",
        reason="There are eleven.", evidence_url="https://example.org/minutes",
    )  # fmt: skip
    Challenge.objects.filter(pk=challenge.pk).update(stage=Stage.QUARANTINED)
    return open_challenge(challenge=challenge, by=curator())


def challenged_and_answered(partnership: Scheme) -> None:
    answer_challenge(challenge=challenged(partnership), outcome="rejected", reason="There are twelve.", by=curator())


def removed(partnership: Scheme) -> None:
    edition = current_edition_of(kinds()["partnership"], partnership.id)
    remove_from_edition(edition=edition, pointers=["/homes/h1/count"], ground="A court order.", by="the registry")


def name_removed(partnership: Scheme) -> None:
    edition = current_edition_of(kinds()["organisation"], partnership.community)
    remove_from_edition(edition=edition, pointers=["/name"], ground="A court order.", by="the registry")


def withdrawn(partnership: Scheme) -> None:
    withdraw_record(record=partnership.id, reason="It never was.", by=REGISTRY_EDITORS)


def merged(partnership: Scheme) -> None:
    merge_record(record=partnership.id, into=scheme().id, reason="The same one.", by=REGISTRY_EDITORS)


def party_merged_and_renamed(partnership: Scheme) -> None:
    """Into one that takes no part: of a party that takes over the other's rows an edition is published."""
    merge_record(record=partnership.community, into=organisation(), reason="The same.", by=REGISTRY_EDITORS)


def areas_loaded(partnership: Scheme) -> None:
    publication = Publication("a source", "OGL-UK-3.0", "2027")
    record_load("areas", publication=publication, sha256="b" * 64, rows=1)


def list_of_providers_loaded(partnership: Scheme) -> None:
    """From now on something is said of every organisation with a number of the regulator."""
    load_reference("registered_providers", [SAMPLES / "providers_2023.csv"], edition="2023-02")


# What happens to the partnership, its parties or the register.
CHANGES_THE_RECORD = {
    "a further edition": lambda partnership: partnership.publish_again(name="The Other Mill"),
    "a party renamed": rename,
    "confirmed": say,
    "disputed": lambda partnership: say(partnership, "disputed"),
    "challenged": challenged,
    "challenged and answered": challenged_and_answered,
    "text removed": removed,
    "the name of a party removed": name_removed,
}
ENDS_THE_RECORD = {"withdrawn": withdrawn, "merged": merged}
LEAVES_THE_RECORD = {
    "another record published": lambda partnership: scheme(),
    "another record challenged": lambda partnership: challenged(scheme()),
    "a party merged": party_merged_and_renamed,
}
EVENTS = (
    CHANGES_THE_RECORD
    | ENDS_THE_RECORD
    | LEAVES_THE_RECORD
    | {
        "areas loaded": areas_loaded,
        "a list of providers loaded": list_of_providers_loaded,
    }
)
