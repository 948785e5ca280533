"""What clients may ask for and say about photos, checked; a bad value is refused (400)."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from rest_framework import serializers

from backend.photos.models import AssetState, Visibility
from backend.photos.selectors.filters import AssetFilters

MOST_IDS = 1000
MOST_IDS_ASKED_FOR = 200  # in an address


class AssetFilterParameters(serializers.Serializer[Any]):
    """Query parameters that narrow a list of photos; all that are given must hold."""

    state = serializers.ChoiceField(AssetState.choices, required=False)
    favorite = serializers.BooleanField(required=False, allow_null=True)
    visibility = serializers.ChoiceField(
        [(kind.value, kind.label) for kind in (Visibility.TIMELINE, Visibility.ARCHIVE)],
        required=False,
        help_text="On the timeline, or archived; both when it is left out.",
    )
    min_rating = serializers.IntegerField(
        required=False, min_value=1, max_value=5, help_text="So many stars or more."
    )
    panorama = serializers.BooleanField(
        required=False,
        allow_null=True,
        help_text="Spheres, and what is at least two and a half times as wide as high.",
    )
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
        return filters_of(self.validated_data)


class AssetListParameters(AssetFilterParameters):
    id = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        max_length=MOST_IDS_ASKED_FOR,
        help_text="Repeat it for these photos alone, say those that are scrolled into view.",
    )
    trashed = serializers.BooleanField(
        required=False, allow_null=True, help_text="The trash instead of the library."
    )


class OriginalParameters(serializers.Serializer[Any]):
    edited = serializers.BooleanField(
        required=False, allow_null=True, help_text="As its recipe makes it (JPEG)."
    )


class DeleteParameters(serializers.Serializer[Any]):
    permanently = serializers.BooleanField(
        required=False, allow_null=True, help_text="For good, and not into the trash."
    )


class AssetIdsSerializer(serializers.Serializer[Any]):
    ids = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=MOST_IDS, help_text="Photos."
    )

    @classmethod
    def ids_in(cls, data: Any) -> list[UUID]:
        given = cls(data=data)
        given.is_valid(raise_exception=True)
        ids: list[UUID] = given.validated_data["ids"]
        return ids


def filters_of(given: Mapping[str, Any]) -> AssetFilters:
    """Of what `AssetFilterParameters` has checked."""
    first = given.get("date_from")
    last = given.get("date_to")
    some_days = ((first or date.min, last or date.max),)
    return AssetFilters(
        state=given.get("state"),
        favorite=given.get("favorite"),
        visibility=given.get("visibility"),
        min_rating=given.get("min_rating"),
        panorama=given.get("panorama"),
        people=tuple(frozenset([person]) for person in given.get("person", ())),
        tags=tuple(given.get("tag", ())),
        places=frozenset(given["place"]) if given.get("place") else None,
        cameras=frozenset([given["camera"]]) if "camera" in given else None,
        days=some_days if first or last else None,
        captured_after=given.get("captured_after"),
        captured_before=given.get("captured_before"),
    )
