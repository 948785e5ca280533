"""A photo with everything that was found in it."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.events.contracts import PIPELINE, StageName
from backend.people.models import Face, FaceSource
from backend.photos.api.asset_serializers import (
    AssetSerializer,
    ProblemSerializer,
    original_rendition_url,
    problem,
)
from backend.photos.api.film_serializers import FilmSerializer
from backend.photos.models import Asset, RenditionKind, StageRun, StageState
from backend.photos.selectors.films import film_of
from backend.photos.selectors.found_in_picture import faces_shown, text_shown
from backend.storage.links import view_url
from backend.tags.api.serializers import AssetTagSerializer

_ORDER = {spec.name: position for position, spec in enumerate(PIPELINE)}


class StageSerializer(serializers.Serializer[Any]):
    stage = serializers.ChoiceField([(name.value, name.value) for name in StageName])
    state = serializers.ChoiceField(StageState.choices)
    attempt = serializers.IntegerField()
    model_version = serializers.CharField()
    error = serializers.SerializerMethodField()
    finished_at = serializers.DateTimeField(allow_null=True)

    @extend_schema_field(ProblemSerializer(allow_null=True))
    def get_error(self, run: StageRun) -> dict[str, str] | None:
        return problem(run.error_code, run.error_detail)


class BoxSerializer(serializers.Serializer[Face]):
    """In fractions (0 to 1) of the upright picture's width and height."""

    left = serializers.FloatField()
    top = serializers.FloatField()
    width = serializers.FloatField()
    height = serializers.FloatField()


class FacePersonSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField(help_text="Empty until the owner says who it is.")


class FaceSerializer(serializers.Serializer[Face]):
    id = serializers.UUIDField()
    person = FacePersonSerializer(allow_null=True)
    box = BoxSerializer(source="*")
    score = serializers.FloatField(help_text="The detector's confidence, 0 to 1.")
    is_drawn = serializers.SerializerMethodField(help_text="By the owner, and not detected.")
    is_confirmed = serializers.BooleanField(help_text="The owner says whose it is.")
    is_ignored = serializers.BooleanField(help_text="The owner says that it is nobody's.")
    crop_url = serializers.SerializerMethodField(help_text="Square WebP; null until it is made.")

    def get_is_drawn(self, face: Face) -> bool:
        return face.source == FaceSource.DRAWN

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_crop_url(self, face: Face) -> str | None:
        return view_url(face.crop_key) if face.crop_key else None


class TextWordSerializer(serializers.Serializer[Any]):
    text = serializers.CharField()
    polygon = serializers.ListField(
        child=serializers.ListField(child=serializers.FloatField(), min_length=2, max_length=2),
        help_text="Four [x, y] in fractions of the upright picture, clockwise from the top left.",
    )


class TextLineSerializer(TextWordSerializer):
    confidence = serializers.FloatField(help_text="0 to 1.")
    words = TextWordSerializer(
        many=True,
        help_text="In reading order; a Chinese character is a word by itself.",
    )


class AssetDetailSerializer(AssetSerializer):
    stages = serializers.SerializerMethodField(help_text="In the order in which a photo meets them")
    faces = serializers.SerializerMethodField(help_text="Without those that are ignored.")
    allows_same_person = serializers.BooleanField(
        help_text="It has a mirror, or is a collage: somebody may be in it twice."
    )
    tags = AssetTagSerializer(many=True, source="asset_tags")
    text_lines = serializers.SerializerMethodField()
    original_width = serializers.IntegerField(
        source="width", allow_null=True, help_text="Pixels of the photo as it was taken."
    )
    original_height = serializers.IntegerField(source="height", allow_null=True)
    original_preview_url = serializers.SerializerMethodField(
        help_text="WebP, fits 2048 x 2048, of the photo as it was taken: to be edited anew."
    )
    recipe = serializers.ListField(
        child=serializers.DictField(),
        source="steps",
        help_text="The steps by which it is shown, see PUT /assets/{asset_id}/recipe.",
    )
    captured_at_edited = serializers.BooleanField(help_text="The owner gave the time.")
    location_edited = serializers.BooleanField(help_text="The owner gave the place.")
    metadata = serializers.DictField(help_text="Exposure and the like, as the file tells it.")
    projection = serializers.SerializerMethodField(
        help_text='Of a panorama: "equirectangular" for a sphere, "cylindrical", and the like.'
    )
    film = serializers.SerializerMethodField(help_text="Of a video or a motion photo.")

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_original_preview_url(self, asset: Asset) -> str | None:
        return original_rendition_url(asset, RenditionKind.PREVIEW)

    @extend_schema_field(TextLineSerializer(many=True))
    def get_text_lines(self, asset: Asset) -> list[Any]:
        return list(TextLineSerializer(text_shown(asset), many=True).data)

    @extend_schema_field(FaceSerializer(many=True))
    def get_faces(self, asset: Asset) -> list[Any]:
        faces: Any = [face for face in faces_shown(asset) if not face.is_ignored]
        return list(FaceSerializer(faces, many=True).data)

    def get_projection(self, asset: Asset) -> str | None:
        projection: str | None = asset.metadata.get("projection")
        return projection

    @extend_schema_field(FilmSerializer(allow_null=True))
    def get_film(self, asset: Asset) -> dict[str, Any] | None:
        film = film_of(asset)
        return None if film is None else dict(FilmSerializer(film, context={"asset": asset}).data)

    @extend_schema_field(StageSerializer(many=True))
    def get_stages(self, asset: Asset) -> list[Any]:
        runs = sorted(asset.stage_runs.all(), key=lambda run: _ORDER[StageName(run.stage)])
        return list(StageSerializer(runs, many=True).data)
