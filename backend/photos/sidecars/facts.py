"""What a sidecar may say; the same for every format."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Region:
    """In fractions of the picture's width and height, as the sidecar gives them: `orienting` says
    where that is in the upright picture."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PersonInPhoto:
    name: str
    region: Region | None = None  # None: somewhere in the photo


@dataclass(frozen=True, slots=True)
class SidecarFacts:
    """None, "" and () mean: it does not say.

    rating: stars, 0 to 5; -1: rejected. captured_at: without an offset where the sidecar has none.
    tags: words. tag_paths: the same and more in their hierarchy, joined by slashes.
    latitude, longitude: degrees, WGS 84; altitude: metres. applied_to: width and height, pixels, of
    the picture in which the regions lie.
    """

    caption: str = ""
    title: str = ""
    rating: int | None = None
    tags: tuple[str, ...] = ()
    tag_paths: tuple[str, ...] = ()
    captured_at: datetime | None = None
    latitude: float | None = None
    longitude: float | None = None
    altitude: float | None = None
    people: tuple[PersonInPhoto, ...] = ()
    applied_to: tuple[int, int] | None = None
    is_favorite: bool = False
    is_archived: bool = False
    is_trashed: bool = False


def to_json(facts: SidecarFacts) -> dict[str, Any]:
    """As the database keeps it, and the API shows it."""
    plain = asdict(facts)
    plain["captured_at"] = facts.captured_at.isoformat() if facts.captured_at else None
    return plain


def from_json(plain: dict[str, Any]) -> SidecarFacts:
    moment = plain["captured_at"]
    applied_to = plain.get("applied_to")  # those read long ago do not have it
    return SidecarFacts(
        **{
            **plain,
            "tags": tuple(plain["tags"]),
            "tag_paths": tuple(plain["tag_paths"]),
            "captured_at": datetime.fromisoformat(moment) if moment else None,
            "people": tuple(_person(one) for one in plain["people"]),
            "applied_to": tuple(applied_to) if applied_to else None,
        }
    )


def _person(plain: dict[str, Any]) -> PersonInPhoto:
    region = plain["region"]
    return PersonInPhoto(plain["name"], Region(**region) if region else None)
