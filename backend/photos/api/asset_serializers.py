"""A photo as lists show it."""

from base64 import b64encode
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.photos.models import Asset, AssetState, MediaType, RenditionKind
from backend.places.api.serializers import PlaceSerializer
from backend.storage.links import view_url


class ProblemSerializer(serializers.Serializer[Any]):
    """What went wrong: a stable code, and a sentence for people."""

    code = serializers.CharField()
    detail = serializers.CharField()


class CameraSerializer(serializers.Serializer[Asset]):
    make = serializers.CharField(source="camera_make")
    model = serializers.CharField(source="camera_model")
    lens = serializers.CharField(source="lens_model")


class LocationSerializer(serializers.Serializer[Asset]):
    latitude = serializers.FloatField(help_text="Degrees, WGS 84.")
    longitude = serializers.FloatField(help_text="Degrees, WGS 84.")
    altitude = serializers.FloatField(allow_null=True, help_text="Metres above sea level.")
    place = PlaceSerializer(allow_null=True)


class AssetSerializer(serializers.Serializer[Asset]):
    id = serializers.UUIDField()
    state = serializers.ChoiceField(AssetState.choices)
    failure = serializers.SerializerMethodField(help_text="Why a failed photo cannot be shown.")
    filename = serializers.CharField()
    size = serializers.IntegerField(help_text="Bytes of the original.")
    media_type = serializers.ChoiceField(MediaType.choices, allow_blank=True)
    width = serializers.IntegerField(allow_null=True, help_text="Pixels, upright.")
    height = serializers.IntegerField(allow_null=True, help_text="Pixels, upright.")
    thumbhash = serializers.SerializerMethodField(help_text="Placeholder, base64.")
    dominant_color = serializers.CharField(help_text="#rrggbb, or empty while unknown.")
    captured_at = serializers.DateTimeField()
    captured_local_date = serializers.DateField(help_text="The day on the photographer's calendar.")
    captured_offset_minutes = serializers.IntegerField(
        allow_null=True, help_text="The photographer's offset from UTC, where it is known."
    )
    captured_at_source = serializers.CharField()
    camera = CameraSerializer(source="*")
    location = serializers.SerializerMethodField()
    is_favorite = serializers.BooleanField()
    caption = serializers.CharField()
    trashed_at = serializers.DateTimeField(allow_null=True)
    uploaded_at = serializers.DateTimeField()
    thumbnail_url = serializers.SerializerMethodField(help_text="WebP, fits 512 x 512.")
    preview_url = serializers.SerializerMethodField(help_text="WebP, fits 2048 x 2048.")

    @extend_schema_field(ProblemSerializer(allow_null=True))
    def get_failure(self, asset: Asset) -> dict[str, str] | None:
        return problem(asset.failure_code, asset.failure_detail)

    def get_thumbhash(self, asset: Asset) -> str | None:
        return b64encode(asset.thumbhash).decode() if asset.thumbhash else None

    @extend_schema_field(LocationSerializer(allow_null=True))
    def get_location(self, asset: Asset) -> dict[str, Any] | None:
        if asset.latitude is None or asset.longitude is None:
            return None
        return dict(LocationSerializer(asset).data)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, asset: Asset) -> str | None:
        return rendition_url(asset, RenditionKind.THUMBNAIL)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_preview_url(self, asset: Asset) -> str | None:
        return rendition_url(asset, RenditionKind.PREVIEW)


class OriginalSerializer(serializers.Serializer[Any]):
    url = serializers.URLField()
    expires_at = serializers.DateTimeField()


class ChangedIdsSerializer(serializers.Serializer[Any]):
    ids = serializers.ListField(child=serializers.UUIDField(), help_text="Photos that changed.")


class DeletedSerializer(serializers.Serializer[Any]):
    deleted = serializers.IntegerField(help_text="Photos that are gone for good.")


def problem(code: str, detail: str) -> dict[str, str] | None:
    return {"code": code, "detail": detail} if code else None


def rendition_url(asset: Asset, kind: RenditionKind) -> str | None:
    """Of a rendition that was fetched along with the photo; None until it is made."""
    keys = (found.object_key for found in asset.renditions.all() if found.kind == kind)
    key = next(keys, None)
    return None if key is None else view_url(key)
