"""Memories and exclusions, as clients see them and as they may change them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.common.languages import in_language
from backend.memories.models import Exclusion, Extent, Memory, MemoryKind
from backend.memories.selectors.memories import MemoryFilters
from backend.memories.services.editing import MemoryChanges
from backend.photos.api.asset_serializers import AssetSerializer
from backend.places.api.areas import AreaFields
from backend.places.api.browsing_serializers import StandInSerializer


class MemoryPersonSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()


class MemorySerializer(serializers.Serializer[Memory]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(MemoryKind.choices)
    title = serializers.SerializerMethodField(help_text="In the language of the request.")
    title_en = serializers.CharField(source="titles.en")
    title_zh = serializers.CharField(source="titles.zh")
    name = serializers.CharField(help_text="That the owner gave it; empty: its title is made.")
    first_day = serializers.DateField(help_text="Of its time, on the photographer's calendar.")
    last_day = serializers.DateField()
    shown_from = serializers.DateField(
        help_text="The day it is brought up, on the owner's calendar"
    )
    shown_until = serializers.DateField()
    person = MemoryPersonSerializer(allow_null=True)
    photo_count = serializers.IntegerField()
    cover = StandInSerializer(allow_null=True)
    is_saved = serializers.BooleanField()
    is_hidden = serializers.BooleanField()
    seen_at = serializers.DateTimeField(
        allow_null=True, help_text="Null until it is seen after it was (last) brought up."
    )

    @extend_schema_field(serializers.CharField())
    def get_title(self, memory: Any) -> str:
        return in_language(zh=memory.titles.zh, en=memory.titles.en)


class MemoryDetailSerializer(MemorySerializer):
    photos = AssetSerializer(
        many=True, source="photos_shown", help_text="In the order in which they were taken."
    )


class MemoryParameters(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(MemoryKind.choices, required=False)
    current = serializers.BooleanField(
        required=False, allow_null=True, help_text="Only what is brought up today."
    )
    saved = serializers.BooleanField(required=False, allow_null=True)
    hidden = serializers.BooleanField(
        required=False, allow_null=True, help_text="Those that were hidden, instead of the others."
    )

    def filters(self) -> MemoryFilters:
        given = self.validated_data
        return MemoryFilters(
            kind=MemoryKind(given["kind"]) if "kind" in given else None,
            is_current=bool(given.get("current")),
            is_saved=given.get("saved"),
            is_hidden=bool(given.get("hidden")),
        )


class ChangeMemorySerializer(serializers.Serializer[Any]):
    name = serializers.CharField(
        required=False, allow_blank=True, max_length=400, help_text="Empty: as it was called."
    )
    is_saved = serializers.BooleanField(required=False)
    is_hidden = serializers.BooleanField(required=False)
    is_seen = serializers.BooleanField(required=False)

    def changes(self) -> MemoryChanges:
        return MemoryChanges(**self.validated_data)


class ExcludedPlaceSerializer(serializers.Serializer[Exclusion]):
    extent = serializers.ChoiceField(Extent.choices)
    id = serializers.SerializerMethodField(help_text="Of a place; null for a region or country.")
    country = serializers.CharField(source="place.country_code", help_text="ISO 3166-1 alpha-2.")
    region = serializers.SerializerMethodField(
        help_text="Of a region: its English name, empty where none is known. Null for the others."
    )
    name_en = serializers.SerializerMethodField(help_text="Of the place, region or country.")
    name_zh = serializers.SerializerMethodField()

    def get_id(self, exclusion: Exclusion) -> int | None:
        return exclusion.place_id if exclusion.extent == Extent.PLACE else None

    def get_region(self, exclusion: Exclusion) -> str | None:
        is_region = exclusion.place is not None and exclusion.extent == Extent.REGION
        return exclusion.place.region_en if exclusion.place and is_region else None

    def get_name_en(self, exclusion: Exclusion) -> str:
        return str(getattr(exclusion.place, f"{_NAMED_BY[Extent(exclusion.extent)]}_en"))

    def get_name_zh(self, exclusion: Exclusion) -> str:
        return str(getattr(exclusion.place, f"{_NAMED_BY[Extent(exclusion.extent)]}_zh"))


_NAMED_BY = {Extent.PLACE: "name", Extent.REGION: "region", Extent.COUNTRY: "country"}


class ExclusionSerializer(serializers.Serializer[Exclusion]):
    """Of `person`, `place` and the two days, those are null that it is not about."""

    id = serializers.UUIDField()
    person = MemoryPersonSerializer(allow_null=True)
    place = serializers.SerializerMethodField()
    first_day = serializers.DateField(allow_null=True)
    last_day = serializers.DateField(allow_null=True)
    made_at = serializers.DateTimeField()

    @extend_schema_field(ExcludedPlaceSerializer(allow_null=True))
    def get_place(self, exclusion: Exclusion) -> dict[str, Any] | None:
        return ExcludedPlaceSerializer(exclusion).data if exclusion.place_id else None


class ExcludeSerializer(AreaFields):
    """A person, a place, a country, a region of a country, or a period: one of them."""

    person = serializers.UUIDField(required=False)
    place = serializers.IntegerField(
        required=False, min_value=1, max_value=2**31 - 1, help_text="A town's or city's id."
    )
    first_day = serializers.DateField(required=False)
    last_day = serializers.DateField(required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if set(attrs) not in _SAYING_ONE:
            raise serializers.ValidationError(
                "Give a person, a place, a country (with a region or without), or two days."
            )
        return attrs


_SAYING_ONE: tuple[set[str], ...] = (
    {"person"},
    {"place"},
    {"country"},
    {"country", "region"},
    {"first_day", "last_day"},
)
