"""Stacks, as they are asked for and answered."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.photos.api.asset_serializers import AssetSerializer
from backend.photos.models import Stack, StackOrigin
from backend.photos.services.automatic_stacks import MOST_AT_ONCE
from backend.photos.services.stacking import MOST_MEMBERS


class StackSerializer(serializers.Serializer[Stack]):
    id = serializers.UUIDField()
    origin = serializers.ChoiceField(StackOrigin.choices)
    primary_id = serializers.UUIDField(help_text="The photo that the timeline shows.")
    assets = serializers.SerializerMethodField(
        help_text="The photos of it that can be seen: the primary first, then by time."
    )
    created_at = serializers.DateTimeField()

    @extend_schema_field(AssetSerializer(many=True))
    def get_assets(self, stack: Any) -> list[Any]:
        return list(AssetSerializer(stack.shown, many=True).data)


class StackIdsSerializer(serializers.Serializer[Any]):
    asset_ids = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=MOST_MEMBERS
    )


class NewStackSerializer(serializers.Serializer[Any]):
    asset_ids = serializers.ListField(
        child=serializers.UUIDField(),
        min_length=2,
        max_length=MOST_MEMBERS,
        help_text="The first becomes the primary.",
    )


class StackEditSerializer(serializers.Serializer[Any]):
    primary_id = serializers.UUIDField()


class AutomaticStacksSerializer(serializers.Serializer[Any]):
    origin = serializers.ChoiceField(
        [(kind.value, kind.label) for kind in (StackOrigin.BURST, StackOrigin.RAW_PAIR)],
        help_text="Bursts, as they were found; or what a camera wrote as RAW and as JPEG or HEIC.",
    )


class MadeStacksSerializer(serializers.Serializer[Any]):
    made = serializers.IntegerField()
    has_more = serializers.BooleanField(
        help_text=f"One request makes {MOST_AT_ONCE} at most; send it again."
    )
