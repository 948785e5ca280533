"""The JSON that Google Takeout writes beside every photo ("IMG_1.jpg.supplemental-metadata.json").

There is no specification. The members that are read: `description`, `photoTakenTime.timestamp`
(seconds since 1970, UTC), `geoData` (what was set by hand, or zeros) and `geoDataExif`,
`people[].name`, `favorited`, `archived`, `trashed`.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from . import checks
from .facts import PersonInPhoto, SidecarFacts

_MOST_PEOPLE = 200
_MEMBERS = frozenset({"photoTakenTime", "creationTime", "geoData", "googlePhotosOrigin"})


def is_takeout(document: object) -> bool:
    """Whether a JSON document is of this kind: albums have one of another kind beside them."""
    return isinstance(document, dict) and not _MEMBERS.isdisjoint(document)


def read_takeout(document: Mapping[str, Any]) -> SidecarFacts:
    """Never fails: a member that makes no sense is as if it were not there."""
    where = next(_places(document), None)
    latitude, longitude, altitude = where or (None, None, None)
    return SidecarFacts(
        caption=checks.tidy(_text(document.get("description"))),
        captured_at=_moment(_member(document, "photoTakenTime").get("timestamp")),
        latitude=latitude,
        longitude=longitude,
        altitude=altitude,
        people=tuple(_people(document.get("people"))),
        is_favorite=document.get("favorited") is True,
        is_archived=document.get("archived") is True,
        is_trashed=document.get("trashed") is True,
    )


_PLACE = ("latitude", "longitude", "altitude")


def _places(document: Mapping[str, Any]) -> Iterator[checks.Place]:
    for name in ("geoData", "geoDataExif"):
        said = _member(document, name)
        numbers: tuple[Any, ...] = tuple(
            said.get(name, 0.0 if name == "altitude" else None) for name in _PLACE
        )
        if all(isinstance(one, int | float) for one in numbers):
            latitude, longitude, altitude = (float(one) for one in numbers)
            # a height of exactly zero stands for none
            if (found := checks.place(latitude, longitude, altitude or None)) is not None:
                yield found


def _people(said: object) -> Iterator[PersonInPhoto]:
    for one in said[:_MOST_PEOPLE] if isinstance(said, list) else ():
        name = checks.word(_text(one.get("name"))) if isinstance(one, dict) else ""
        if name:
            yield PersonInPhoto(name)


def _moment(timestamp: object) -> datetime | None:
    try:
        return checks.plausible(datetime.fromtimestamp(int(str(timestamp)), tz=UTC))
    except (ValueError, OverflowError, OSError):
        return None


def _member(document: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = document.get(name)
    return found if isinstance(found, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
