"""What clients may ask for and say about photos, checked; a bad value is refused (400)."""

from datetime import date, datetime
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.photos.models import Asset, AssetState
from backend.photos.selectors.filters import AssetFilters
from backend.photos.services.editing import AssetChanges

MOST_IDS = 1000


class AssetFilterParameters(serializers.Serializer[Any]):
    """Query parameters that narrow a list of photos; all that are given must hold."""

    state = serializers.ChoiceField(AssetState.choices, required=False)
    favorite = serializers.BooleanField(required=False, allow_null=True)
    person = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        max_length=20,
        help_text="Repeat it for photos that show all of several people.",
    )
    tag = serializers.ListField(
        child=serializers.CharField(max_length=100),
        required=False,
        max_length=20,
        help_text="A tag's slug. Repeat it for photos with all of several tags.",
    )
    place = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=2**31 - 1),
        required=False,
        max_length=50,
        help_text="A place's id. Repeat it for photos from any of several places.",
    )
    camera = serializers.CharField(required=False, max_length=100, help_text="The camera's model.")
    captured_after = serializers.DateTimeField(
        required=False, help_text="This instant or later (ISO 8601)."
    )
    captured_before = serializers.DateTimeField(
        required=False, help_text="Earlier than this instant (ISO 8601)."
    )
    date_from = serializers.DateField(
        required=False, help_text="This day or later, on the photographer's calendar."
    )
    date_to = serializers.DateField(
        required=False, help_text="This day or earlier, on the photographer's calendar."
    )

    def filters(self) -> AssetFilters:
        given = self.validated_data
        first = given.get("date_from")
        last = given.get("date_to")
        some_days = ((first or date.min, last or date.max),)
        return AssetFilters(
            state=given.get("state"),
            favorite=given.get("favorite"),
            people=tuple(frozenset([person]) for person in given.get("person", ())),
            tags=tuple(given.get("tag", ())),
            places=frozenset(given["place"]) if given.get("place") else None,
            cameras=frozenset([given["camera"]]) if "camera" in given else None,
            days=some_days if first or last else None,
            captured_after=given.get("captured_after"),
            captured_before=given.get("captured_before"),
        )


class AssetListParameters(AssetFilterParameters):
    trashed = serializers.BooleanField(
        required=False, allow_null=True, help_text="The trash instead of the library."
    )


class DeleteParameters(serializers.Serializer[Any]):
    permanently = serializers.BooleanField(
        required=False, allow_null=True, help_text="For good, and not into the trash."
    )


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


class AssetEditSerializer(serializers.Serializer[Asset]):
    is_favorite = serializers.BooleanField(required=False)
    caption = serializers.CharField(required=False, allow_blank=True, max_length=2000)
    captured_at = OffsetDateTimeField(
        required=False, help_text="With the photographer's offset from UTC."
    )
    allows_same_person = serializers.BooleanField(
        required=False,
        help_text="It has a mirror, or is a collage: somebody may be in it twice.",
    )

    def changes(self) -> AssetChanges:
        return AssetChanges(**self.validated_data)


class AssetIdsSerializer(serializers.Serializer[Any]):
    ids = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=MOST_IDS, help_text="Photos."
    )
