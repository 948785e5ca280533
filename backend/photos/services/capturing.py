"""When and where a photo was taken, as the owner says it; what the file says is kept beside it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils import timezone

from backend.common import errors
from backend.photos.models import Asset, FoundCapture
from backend.places.models import Place

TIME = ("captured_at", "captured_local_date", "captured_at_source", "captured_offset_minutes")
LOCATION = ("latitude", "longitude", "altitude")
EDITED = "edited"  # `captured_at_source` of a time that the owner gave

_FIRST_PHOTOGRAPH = datetime(1826, 1, 1, tzinfo=UTC)  # Niépce's view from the window at Le Gras
_CLOCKS_MAY_DIFFER_BY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TimeChange:
    """One of: another moment, the same clock running ahead or behind, or another time zone.

    at: aware; its offset is the photographer's.
    zone: the clock in the photo showed that zone's time; with `keep_instant` the moment is right,
    and the photographer's calendar is that of the zone.
    """

    at: datetime | None = None
    shift: timedelta | None = None
    zone: ZoneInfo | None = None
    keep_instant: bool = False


@dataclass(frozen=True, slots=True)
class LocationChange:
    """Coordinates (degrees, WGS 84) and perhaps an altitude (metres), a known place, or nowhere."""

    latitude: float | None = None
    longitude: float | None = None
    altitude: float | None = None
    place_id: int | None = None


def changed_time(asset: Asset, change: TimeChange) -> dict[str, Any]:
    """The values to be set. Raises InvalidInput: `naive_time`, or `absurd_date` for a time before
    photography or to come."""
    try:
        moment = _moment(asset, change)
        captured_at = moment.astimezone(UTC)
    except OverflowError:
        raise _absurd() from None
    offset = moment.utcoffset()
    if offset is None:
        raise errors.InvalidInput("The capture time needs an offset from UTC.", code="naive_time")
    if not _FIRST_PHOTOGRAPH <= captured_at <= timezone.now() + _CLOCKS_MAY_DIFFER_BY:
        raise _absurd()
    return {
        "captured_at": captured_at,
        "captured_local_date": moment.date(),
        "captured_offset_minutes": int(offset.total_seconds() // 60),
        "captured_at_source": EDITED,
        "captured_at_edited": True,
    }


def changed_location(change: LocationChange) -> dict[str, Any]:
    """The values to be set. Raises InvalidInput (`unknown_place`)."""
    values: dict[str, Any] = {name: getattr(change, name) for name in LOCATION}
    if change.place_id is not None:
        place = Place.objects.filter(id=change.place_id).first()
        if place is None:
            raise errors.InvalidInput("There is no such place here.", code="unknown_place")
        values |= {"latitude": place.latitude, "longitude": place.longitude, "place": place}
    elif change.latitude is None:
        values["place"] = None
    return {**values, "location_edited": True}


def keep_found(asset: Asset) -> None:
    """Before the owner's first word about time or place: what the file says is put aside."""
    if not (asset.captured_at_edited or asset.location_edited):
        found = {name: getattr(asset, name) for name in (*TIME, *LOCATION)}
        FoundCapture.objects.update_or_create(asset=asset, defaults=found)


def found_values(asset: Asset, names: tuple[str, ...]) -> Mapping[str, Any]:
    """What the file says; nothing when it has to be read again."""
    return FoundCapture.objects.filter(asset=asset).values(*names).first() or {}


def lacks_found(asset: Asset, names: Collection[str]) -> bool:
    """Whether what is to be restored was not put aside, as of photos that were edited long ago."""
    edited = (asset.captured_at_edited and "captured_at" in names) or (
        asset.location_edited and "location" in names
    )
    return edited and not FoundCapture.objects.filter(asset=asset).exists()


def forget_found(asset: Asset) -> None:
    """Once nothing stands above it any more."""
    if not (asset.captured_at_edited or asset.location_edited):
        FoundCapture.objects.filter(asset=asset).delete()


def _moment(asset: Asset, change: TimeChange) -> datetime:
    if change.at is not None:
        return change.at
    if change.shift is not None:
        return asset.captured_at.astimezone(_clock(asset)) + change.shift
    if change.zone is None or change.keep_instant:
        return asset.captured_at.astimezone(change.zone or _clock(asset))
    return asset.captured_at.astimezone(_clock(asset)).replace(tzinfo=change.zone)


def _clock(asset: Asset) -> tzinfo:
    """What the photographer's clock showed; where it is not known, the owner's does."""
    if asset.captured_offset_minutes is not None:
        return timezone.get_fixed_timezone(asset.captured_offset_minutes)
    try:
        return ZoneInfo(asset.owner.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def _absurd() -> errors.InvalidInput:
    return errors.InvalidInput(
        "The capture time lies before the first photograph, or in the future.", code="absurd_date"
    )
