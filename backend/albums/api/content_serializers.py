"""Photos in albums as their members see them: without what is only their owner's matter (faces and
names, tags, favourites, text that was read)."""

from base64 import b64encode
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.albums.api.serializers import MemberUserSerializer, ReactionsSerializer
from backend.albums.services.filling import Filling
from backend.photos.api.asset_serializers import (
    CameraSerializer,
    LocationSerializer,
    rendition_url,
)
from backend.photos.models import Asset, MediaType, RenditionKind


class AlbumAssetSerializer(ReactionsSerializer):
    id = serializers.UUIDField()
    owner = MemberUserSerializer(help_text="Whose photo it is, and who added it.")
    added_at = serializers.DateTimeField()
    filename = serializers.CharField()
    size = serializers.IntegerField(help_text="Bytes of the original.")
    media_type = serializers.ChoiceField(MediaType.choices, allow_blank=True)
    width = serializers.IntegerField(allow_null=True, help_text="Pixels, upright.")
    height = serializers.IntegerField(allow_null=True, help_text="Pixels, upright.")
    thumbhash = serializers.SerializerMethodField(help_text="Placeholder, base64.")
    dominant_color = serializers.CharField(help_text="#rrggbb, or empty while unknown.")
    captured_at = serializers.DateTimeField()
    captured_local_date = serializers.DateField(help_text="The day on the photographer's calendar.")
    captured_offset_minutes = serializers.IntegerField(allow_null=True)
    caption = serializers.CharField()
    thumbnail_url = serializers.SerializerMethodField(help_text="WebP, fits 512 x 512.")
    preview_url = serializers.SerializerMethodField(help_text="WebP, fits 2048 x 2048.")

    def get_thumbhash(self, asset: Asset) -> str | None:
        return b64encode(asset.thumbhash).decode() if asset.thumbhash else None

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, asset: Asset) -> str | None:
        return rendition_url(asset, RenditionKind.THUMBNAIL)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_preview_url(self, asset: Asset) -> str | None:
        return rendition_url(asset, RenditionKind.PREVIEW)


class AlbumAssetDetailSerializer(AlbumAssetSerializer):
    camera = CameraSerializer(source="*")
    location = serializers.SerializerMethodField()

    @extend_schema_field(LocationSerializer(allow_null=True))
    def get_location(self, asset: Asset) -> dict[str, Any] | None:
        if asset.latitude is None or asset.longitude is None:
            return None
        return dict(LocationSerializer(asset).data)


class FilledSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    result = serializers.ChoiceField([(result.value, result.value) for result in Filling])


class FilledManySerializer(serializers.Serializer[Any]):
    items = FilledSerializer(many=True, help_text="One for each photo named, in that order.")
