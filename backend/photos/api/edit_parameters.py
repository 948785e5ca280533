"""What clients may say about photos, checked; a bad value is refused (400)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from math import isfinite
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.photos.api.asset_parameters import MOST_IDS, AssetFilterParameters
from backend.photos.models import Asset, Visibility
from backend.photos.services.capturing import LocationChange, TimeChange
from backend.photos.services.editing import AssetChanges

_LONGEST_SHIFT = int(timedelta(days=366 * 200).total_seconds())


@extend_schema_field(OpenApiTypes.DATETIME)
class OffsetDateTimeField(serializers.Field[datetime, str, str, Any]):
    """ISO 8601 with an offset, which is kept: it tells the photographer's own calendar day."""

    default_error_messages = {
        "invalid": "Expected ISO 8601 with an offset, such as 2024-05-01T09:30:00+08:00."
    }

    def to_internal_value(self, data: str) -> datetime:
        try:
            moment = datetime.fromisoformat(data)
        except (TypeError, ValueError):
            self.fail("invalid")
        if moment.utcoffset() is None:
            self.fail("invalid")
        return moment

    def to_representation(self, value: datetime) -> str:
        return value.isoformat()


@extend_schema_field(OpenApiTypes.STR)
class TimeZoneField(serializers.Field[ZoneInfo, str, str, Any]):
    """IANA name."""

    default_error_messages = {"unknown": "Expected an IANA time zone, such as Asia/Shanghai."}

    def to_internal_value(self, data: str) -> ZoneInfo:
        try:
            return ZoneInfo(data)
        except (ZoneInfoNotFoundError, ValueError, TypeError, AttributeError, OSError):
            self.fail("unknown")

    def to_representation(self, value: ZoneInfo) -> str:
        return value.key


class NumberField(serializers.FloatField):
    """Neither "nan", which is in every range, nor what a float cannot hold."""

    def to_internal_value(self, data: Any) -> float:
        try:
            number = super().to_internal_value(data)
        except OverflowError:
            self.fail("invalid")
        if not isfinite(number):
            self.fail("invalid")
        return number


class LocationEditSerializer(serializers.Serializer[Any]):
    """Coordinates, or a place that photos of the installation are from already."""

    latitude = NumberField(required=False, min_value=-90, max_value=90)
    longitude = NumberField(required=False, min_value=-180, max_value=180)
    altitude = NumberField(required=False, allow_null=True, min_value=-12_000, max_value=100_000)
    place_id = serializers.IntegerField(required=False, min_value=1, max_value=2**31 - 1)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        coordinates = {"latitude", "longitude"} & attrs.keys()
        if len(coordinates) == 1 or bool(coordinates) == ("place_id" in attrs):
            raise serializers.ValidationError("Give latitude and longitude, or a place_id.")
        return attrs


class AssetEditSerializer(serializers.Serializer[Asset]):
    is_favorite = serializers.BooleanField(required=False)
    caption = serializers.CharField(required=False, allow_blank=True, max_length=2000)
    rating = serializers.IntegerField(
        required=False, min_value=0, max_value=5, help_text="Stars; 0 takes them away."
    )
    visibility = serializers.ChoiceField(
        Visibility.choices,
        required=False,
        help_text="`locked` puts it into the locked folder; there is no way out of it here.",
    )
    captured_at = OffsetDateTimeField(
        required=False, help_text="With the photographer's offset from UTC."
    )
    shift_seconds = serializers.IntegerField(
        required=False,
        min_value=-_LONGEST_SHIFT,
        max_value=_LONGEST_SHIFT,
        help_text="Of a camera whose clock was wrong: how much later it was.",
    )
    time_zone = TimeZoneField(
        required=False, help_text="IANA name; the camera's clock showed the time there."
    )
    keep_instant = serializers.BooleanField(
        required=False,
        help_text="With `time_zone`: the moment is right, and only the calendar is that zone's.",
    )
    location = LocationEditSerializer(
        required=False, allow_null=True, help_text="null: it was taken nowhere in particular."
    )
    restore = serializers.ListField(
        child=serializers.ChoiceField(["captured_at", "location"]),
        required=False,
        max_length=2,
        help_text="What is to be as the file says again.",
    )
    allows_same_person = serializers.BooleanField(
        required=False,
        help_text="It has a mirror, or is a collage: somebody may be in it twice.",
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        restored = attrs.get("restore", ())
        times = [name for name in ("captured_at", "shift_seconds", "time_zone") if name in attrs]
        if len(times) + ("captured_at" in restored) > 1:
            raise serializers.ValidationError("Change the time in one way only.")
        if "location" in restored and "location" in attrs:
            raise serializers.ValidationError("Restore the location, or give one.")
        if "keep_instant" in attrs and "time_zone" not in attrs:
            raise serializers.ValidationError("keep_instant says how time_zone is meant.")
        return attrs

    def changes(self) -> AssetChanges:
        return changes_of(self.validated_data)


class AssetsFilterSerializer(AssetFilterParameters):
    """The filters of the list of photos."""


class AssetsEditSerializer(serializers.Serializer[Any]):
    """Photos by their ids, or by what they are like; and what is to be changed about each."""

    ids = serializers.ListField(
        child=serializers.UUIDField(), required=False, min_length=1, max_length=MOST_IDS
    )
    filter = AssetsFilterSerializer(required=False)
    cursor = serializers.CharField(
        required=False,
        max_length=500,
        help_text="With `filter`: where the request before left off.",
    )
    changes = AssetEditSerializer()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("ids" in attrs) == ("filter" in attrs):
            raise serializers.ValidationError("Give either ids or a filter.")
        if "cursor" in attrs and "filter" not in attrs:
            raise serializers.ValidationError("A cursor goes with a filter.")
        return attrs


def changes_of(given: Mapping[str, Any]) -> AssetChanges:
    same = ("is_favorite", "caption", "rating", "captured_at", "allows_same_person")
    visibility = given.get("visibility")
    return AssetChanges(
        **{name: given[name] for name in same if name in given},
        visibility=None if visibility is None else Visibility(visibility),
        time=_time(given),
        location=LocationChange(**(given["location"] or {})) if "location" in given else None,
        restore=frozenset(given.get("restore", ())),
    )


def _time(given: Mapping[str, Any]) -> TimeChange | None:
    if "shift_seconds" in given:
        return TimeChange(shift=timedelta(seconds=given["shift_seconds"]))
    if "time_zone" in given:
        return TimeChange(zone=given["time_zone"], keep_instant=given.get("keep_instant", False))
    return None
