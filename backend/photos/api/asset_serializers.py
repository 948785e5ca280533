"""A photo as lists show it."""

from base64 import b64encode
from typing import Any

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from backend.common.details import detail_of
from backend.photos.api.film_serializers import film_url
from backend.photos.kinds import AssetKind
from backend.photos.models import Asset, AssetState, MediaType, RenditionKind, Visibility
from backend.photos.selectors.films import film_of, kind_of
from backend.photos.selectors.pictures import shown_rendition, size_shown
from backend.photos.services.editing import Edited
from backend.places.api.serializers import PlaceSerializer
from backend.storage.links import view_url


@extend_schema_serializer(component_name="WhatWentWrong")  # "Problem" is that of RFC 9457
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


_LOCATION = LocationSerializer()  # one for all photos: its fields take longer to make than to fill


def location_of(asset: Asset) -> dict[str, Any] | None:
    if asset.latitude is None or asset.longitude is None:
        return None
    return dict(_LOCATION.to_representation(asset))


class StackOfSerializer(serializers.Serializer[Asset]):
    """The stack that a photo lies in."""

    id = serializers.UUIDField(source="stack_id")
    is_primary = serializers.SerializerMethodField(help_text="The timeline shows it for them all.")
    count = serializers.SerializerMethodField(help_text="Photos of it that can be seen.")

    def get_is_primary(self, asset: Asset) -> bool:
        return not asset.under_stack

    def get_count(self, asset: Asset) -> int | None:
        """None of a photo that came without its card's rows."""
        return getattr(asset, "stack_count", None)


_STACK = StackOfSerializer()


class AssetSerializer(serializers.Serializer[Asset]):
    id = serializers.UUIDField()
    state = serializers.ChoiceField(AssetState.choices)
    failure = serializers.SerializerMethodField(help_text="Why a failed photo cannot be shown.")
    filename = serializers.CharField()
    size = serializers.IntegerField(help_text="Bytes of the original.")
    kind = serializers.SerializerMethodField(
        help_text='"motion": a photo with a few seconds of film around it.'
    )
    duration_ms = serializers.SerializerMethodField(help_text="Of the film, where there is one.")
    media_type = serializers.ChoiceField(MediaType.choices, allow_blank=True)
    width = serializers.SerializerMethodField(help_text="Pixels, upright, as it is shown.")
    height = serializers.SerializerMethodField(help_text="Pixels, upright, as it is shown.")
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
    rating = serializers.IntegerField(min_value=0, max_value=5, help_text="Stars; 0: not rated.")
    visibility = serializers.ChoiceField(Visibility.choices)
    is_edited = serializers.SerializerMethodField(help_text="It is shown by a recipe.")
    stack = serializers.SerializerMethodField()
    trashed_at = serializers.DateTimeField(allow_null=True)
    uploaded_at = serializers.DateTimeField()
    thumbnail_url = serializers.SerializerMethodField(help_text="WebP, fits 512 x 512.")
    preview_url = serializers.SerializerMethodField(help_text="WebP, fits 2048 x 2048.")
    animation_url = serializers.SerializerMethodField(
        help_text="Some silent seconds of a film as WebP, fits 320 x 320."
    )

    @extend_schema_field(ProblemSerializer(allow_null=True))
    def get_failure(self, asset: Asset) -> dict[str, str] | None:
        return problem(asset.failure_code, asset.failure_detail)

    def get_width(self, asset: Asset) -> int | None:
        return size[0] if (size := size_shown(asset)) else None

    def get_height(self, asset: Asset) -> int | None:
        return size[1] if (size := size_shown(asset)) else None

    def get_is_edited(self, asset: Asset) -> bool:
        return bool(asset.recipe)

    @extend_schema_field(StackOfSerializer(allow_null=True))
    def get_stack(self, asset: Asset) -> dict[str, Any] | None:
        return dict(_STACK.to_representation(asset)) if asset.stack_id else None

    @extend_schema_field(serializers.ChoiceField([(kind.value, kind.value) for kind in AssetKind]))
    def get_kind(self, asset: Asset) -> str:
        return kind_of(asset).value

    def get_duration_ms(self, asset: Asset) -> int | None:
        film = film_of(asset)
        return None if film is None else film.duration_ms

    def get_thumbhash(self, asset: Asset) -> str | None:
        return thumbhash_of(asset)

    @extend_schema_field(LocationSerializer(allow_null=True))
    def get_location(self, asset: Asset) -> dict[str, Any] | None:
        return location_of(asset)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, asset: Asset) -> str | None:
        return rendition_url(asset, RenditionKind.THUMBNAIL)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_preview_url(self, asset: Asset) -> str | None:
        return rendition_url(asset, RenditionKind.PREVIEW)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_animation_url(self, asset: Asset) -> str | None:
        return film_url(asset, RenditionKind.ANIMATION)


class HandedOutSerializer(serializers.Serializer[Any]):
    url = serializers.URLField(help_text="Answers range requests.")
    expires_at = serializers.DateTimeField()
    filename = serializers.CharField()
    size = serializers.IntegerField(help_text="Bytes.")
    sha256 = serializers.CharField(help_text="Empty for a picture that was edited here.")


class OriginalSerializer(HandedOutSerializer):
    live_film = HandedOutSerializer(
        allow_null=True, help_text="Of a live photo that came as two files: the other one."
    )


class EditedAssetSerializer(serializers.Serializer[Edited]):
    id = serializers.UUIDField(source="asset_id")
    status = serializers.SerializerMethodField(help_text="`unchanged`: it was so already.")
    error = serializers.SerializerMethodField(help_text="Why it was refused.")

    @extend_schema_field(serializers.ChoiceField(["changed", "unchanged", "refused"]))
    def get_status(self, edited: Edited) -> str:
        if edited.error is not None:
            return "refused"
        return "changed" if edited.changed else "unchanged"

    @extend_schema_field(ProblemSerializer(allow_null=True))
    def get_error(self, edited: Edited) -> dict[str, str] | None:
        return problem(edited.error.code, detail_of(edited.error)) if edited.error else None


class ChangedIdsSerializer(serializers.Serializer[Any]):
    ids = serializers.ListField(child=serializers.UUIDField(), help_text="Those that changed.")
    items = EditedAssetSerializer(
        many=True, help_text="What became of each, in the order in which they were asked for."
    )


class AssetsEditedSerializer(serializers.Serializer[Any]):
    items = EditedAssetSerializer(many=True, help_text="In the order in which they were asked for.")
    next_cursor = serializers.CharField(
        allow_null=True, help_text="With `filter`: there are more photos that fit."
    )


class TrashSerializer(serializers.Serializer[Any]):
    photos = serializers.IntegerField()
    bytes = serializers.IntegerField(source="size", help_text="Of the originals.")
    kept_days = serializers.IntegerField(
        allow_null=True, help_text="After which a photo is deleted for good; null: never."
    )


class EmptiedSerializer(serializers.Serializer[Any]):
    deleted = serializers.IntegerField(help_text="Photos that are gone for good.")
    remaining = serializers.IntegerField(help_text="Photos that are deleted in the background.")


def problem(code: str, detail: str) -> dict[str, str] | None:
    return {"code": code, "detail": detail} if code else None


def thumbhash_of(asset: Asset) -> str | None:
    """In base64; None until the picture has been looked at."""
    return b64encode(asset.thumbhash).decode() if asset.thumbhash else None


def rendition_url(asset: Asset, kind: RenditionKind) -> str | None:
    """Of a rendition that was fetched along with the photo; None until it is made."""
    shown = shown_rendition(asset, kind)
    return None if shown is None else view_url(shown.object_key)


def original_rendition_url(asset: Asset, kind: RenditionKind) -> str | None:
    """The same of the photo as it was taken, whatever its recipe."""
    made = next((rendition for rendition in asset.renditions.all() if rendition.kind == kind), None)
    return None if made is None else view_url(made.object_key)
