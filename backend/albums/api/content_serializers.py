"""Photos in albums as their members see them: without what is only their owner's matter (faces and
names, tags, favourites, text that was read)."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.albums.api.serializers import AlbumReactionsSerializer, AlbumUserSerializer
from backend.albums.services.filling import Filling
from backend.photos.api.asset_serializers import AssetSerializer
from backend.photos.api.lent_pictures import (
    lent_film_url,
    lent_picture_url,
    lent_thumbhash_of,
)
from backend.photos.models import Asset, RenditionKind

# Of a photo's card, what members see; whatever owners are shown besides stays theirs.
_SHOWN = frozenset(
    {
        *("id", "filename", "size", "kind", "duration_ms", "media_type", "width", "height"),
        *("thumbhash", "dominant_color", "caption"),
        *("captured_at", "captured_local_date", "captured_offset_minutes"),
        *("thumbnail_url", "preview_url", "animation_url"),
    }
)
_SHOWN_IN_DETAIL = frozenset({"camera", "location"})


class AlbumPhotoSerializer(AssetSerializer):
    owner = AlbumUserSerializer(help_text="Whose photo it is, and who added it.")
    added_at = serializers.DateTimeField()

    shown = _SHOWN

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        hidden = AssetSerializer().fields.keys() - self.shown
        fields = super().get_fields()
        return {name: field for name, field in fields.items() if name not in hidden}

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, asset: Asset) -> str | None:
        return lent_picture_url(asset, RenditionKind.THUMBNAIL)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_preview_url(self, asset: Asset) -> str | None:
        return lent_picture_url(asset, RenditionKind.PREVIEW)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_animation_url(self, asset: Asset) -> str | None:
        return lent_film_url(asset, RenditionKind.ANIMATION)

    def get_thumbhash(self, asset: Asset) -> str | None:
        return lent_thumbhash_of(asset)


class AlbumAssetSerializer(AlbumPhotoSerializer, AlbumReactionsSerializer):
    """With what the asker's album says about it."""


class AlbumAssetDetailSerializer(AlbumAssetSerializer):
    playback_url = serializers.SerializerMethodField(help_text="MP4, of a film; null until made.")

    shown = _SHOWN | _SHOWN_IN_DETAIL

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_playback_url(self, asset: Asset) -> str | None:
        return lent_film_url(asset, RenditionKind.PLAYBACK)


class AlbumFilledSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    result = serializers.ChoiceField([(result.value, result.value) for result in Filling])


class AlbumFilledManySerializer(serializers.Serializer[Any]):
    items = AlbumFilledSerializer(many=True, help_text="One for each photo named, in that order.")
