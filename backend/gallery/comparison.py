"""Photos of one group as they are compared: what differs stands out, what is best most of all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta, timezone

from django.template.defaultfilters import filesizeformat
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from backend.gallery.cards import Card, card_of
from backend.gallery.naming import place_name
from backend.photos.models import Asset


@dataclass(frozen=True, slots=True)
class ComparedFact:
    name: str
    text: str
    differs: bool  # from another photo of the group
    is_best: bool


@dataclass(frozen=True, slots=True)
class ComparedPhoto:
    card: Card
    is_keeper: bool
    size: int
    facts: list[ComparedFact]


@dataclass(frozen=True, slots=True)
class _Aspect:
    name: str
    text: Callable[[Asset], str]
    rank: Callable[[Asset], float] | None = None  # the more the better


def compared(photos: Sequence[Asset], *, keeper: Asset) -> list[ComparedPhoto]:
    """The suggested keeper first, the others as they come."""
    aspects = [aspect for aspect in _aspects() if any(aspect.text(photo) for photo in photos)]
    ordered = sorted(photos, key=lambda photo: photo.id != keeper.id)
    return [
        ComparedPhoto(
            card=card_of(photo),
            is_keeper=photo.id == keeper.id,
            size=photo.size,
            facts=[_fact(aspect, photo, photos) for aspect in aspects],
        )
        for photo in ordered
    ]


def _aspects() -> list[_Aspect]:
    return [
        _Aspect(_("Pixels"), _pixels, lambda photo: (photo.width or 0) * (photo.height or 0)),
        _Aspect(_("Size"), lambda photo: filesizeformat(photo.size), lambda photo: photo.size),
        _Aspect(_("Format"), lambda photo: photo.media_type.removeprefix("image/").upper()),
        _Aspect(_("Taken"), _taken),
        _Aspect(_("Camera"), lambda photo: photo.camera_model),
        _Aspect(_("Place"), lambda photo: place_name(photo.place) if photo.place else ""),
        _Aspect(_("File"), lambda photo: photo.filename),
    ]


def _fact(aspect: _Aspect, photo: Asset, photos: Sequence[Asset]) -> ComparedFact:
    text = aspect.text(photo)
    differs = any(aspect.text(other) != text for other in photos)
    rank = aspect.rank
    is_best = differs and rank is not None and all(rank(photo) >= rank(other) for other in photos)
    return ComparedFact(aspect.name, text or "–", differs, is_best)


def _pixels(photo: Asset) -> str:
    return f"{photo.width} × {photo.height}" if photo.width and photo.height else ""


def _taken(photo: Asset) -> str:
    """To the second, on the photographer's clock where it is known: shots of a burst are close."""
    offset = photo.captured_offset_minutes
    zone = UTC if offset is None else timezone(timedelta(minutes=offset))
    moment = photo.captured_at.astimezone(zone)
    return f"{date_format(moment, 'SHORT_DATE_FORMAT')} {time_format(moment.time(), 'H:i:s')}"
