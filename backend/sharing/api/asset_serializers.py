"""A photo as others see it: what it shows, and nothing of what its owner's library knows of it."""

from collections.abc import Callable
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.photos.api.asset_serializers import LocationSerializer, location_of
from backend.photos.api.lent_pictures import lent_thumbhash_of
from backend.photos.models import Asset, RenditionKind
from backend.photos.selectors.pictures import lent_rendition, size_shown
from backend.sharing.services.downloads import LentDownload, LentQuality
from backend.storage.links import guest_view_url


class SharedAssetSerializer(serializers.Serializer[Any]):
    """Context `shows_location`: tells of a photo whether its location is shared too."""

    id = serializers.UUIDField()
    media_type = serializers.CharField()
    width = serializers.SerializerMethodField(help_text="Pixels, upright, as it is shown.")
    height = serializers.SerializerMethodField(help_text="Pixels, upright, as it is shown.")
    thumbhash = serializers.SerializerMethodField(help_text="Placeholder, base64.")
    dominant_color = serializers.CharField(help_text="#rrggbb, or empty while unknown.")
    captured_at = serializers.DateTimeField()
    captured_local_date = serializers.DateField(help_text="The day on the photographer's calendar.")
    caption = serializers.CharField()
    location = serializers.SerializerMethodField(help_text="Null unless locations are shared.")
    thumbnail_url = serializers.SerializerMethodField(help_text="WebP, fits 512 x 512.")
    preview_url = serializers.SerializerMethodField(help_text="WebP, fits 2048 x 2048.")
    playback_url = serializers.SerializerMethodField(help_text="MP4, of a film.")

    def get_width(self, asset: Asset) -> int | None:
        size = size_shown(asset)
        return None if size is None else size[0]

    def get_height(self, asset: Asset) -> int | None:
        size = size_shown(asset)
        return None if size is None else size[1]

    def get_thumbhash(self, asset: Asset) -> str | None:
        return lent_thumbhash_of(asset)

    @extend_schema_field(LocationSerializer(allow_null=True))
    def get_location(self, asset: Asset) -> dict[str, Any] | None:
        shows_location: Callable[[Asset], bool] = self.context["shows_location"]
        return location_of(asset) if shows_location(asset) else None

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, asset: Asset) -> str | None:
        return lent_url(asset, RenditionKind.THUMBNAIL)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_preview_url(self, asset: Asset) -> str | None:
        return lent_url(asset, RenditionKind.PREVIEW)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_playback_url(self, asset: Asset) -> str | None:
        return lent_url(asset, RenditionKind.PLAYBACK)


class LentDownloadSerializer(serializers.Serializer[LentDownload]):
    url = serializers.URLField()
    expires_at = serializers.DateTimeField()
    quality = serializers.ChoiceField(
        [quality.value for quality in LentQuality],
        help_text="`full_size`: the whole picture without metadata; `preview`: the same within "
        "2048 pixels; `playback`: a film that plays everywhere.",
    )
    is_preparing = serializers.BooleanField(
        help_text="The full size is being made; ask again in a second or two to have it."
    )


def lent_url(asset: Asset, kind: RenditionKind) -> str | None:
    """For some minutes, of a rendition that was fetched along with the photo."""
    found = lent_rendition(asset, kind)
    return None if found is None else guest_view_url(found.object_key)
