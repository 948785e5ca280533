from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.photos.api.asset_parameters import AssetFilterParameters
from backend.photos.api.asset_serializers import AssetSerializer
from backend.search.query.understanding import Understanding
from backend.search.selectors.sources import Kind
from backend.search.services.searching import SemanticUse

LONGEST_QUERY = 500  # characters


class SearchParameters(AssetFilterParameters):
    q = serializers.CharField(
        required=False,
        allow_blank=True,
        default="",
        max_length=LONGEST_QUERY,
        help_text="Words, people, places, dates, camera, text in the picture; Chinese or English.",
    )


class ReasonSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField([(kind.value, kind.value) for kind in Kind])
    label = serializers.CharField(  # type: ignore[assignment]  # DRF takes fields off the class
        help_text="What matched, to be shown; in the request's language where it has both names."
    )


class HitSerializer(serializers.Serializer[Any]):
    asset = AssetSerializer()
    score = serializers.FloatField(help_text="Comparable within one search only.")
    reasons = ReasonSerializer(many=True)


class FoundPersonSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(source="label")
    ids = serializers.ListField(child=serializers.UUIDField())


class FoundPlaceSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(source="label")
    ids = serializers.ListField(child=serializers.IntegerField())


class FoundCameraSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(source="label")


class DaysSerializer(serializers.Serializer[Any]):
    date_from = serializers.DateField()
    date_to = serializers.DateField()


class InterpretedSerializer(serializers.Serializer[Understanding]):
    """How the query was understood, so that it can be shown and corrected."""

    people = FoundPersonSerializer(many=True)
    places = FoundPlaceSerializer(many=True)
    cameras = serializers.SerializerMethodField()
    days = serializers.SerializerMethodField(help_text="null: the query names no time.")
    favorite = serializers.BooleanField()
    panorama = serializers.BooleanField()
    nobody = serializers.BooleanField(help_text="Only photos in which nobody is to be seen.")
    words = serializers.SerializerMethodField(help_text="What was looked for as words.")

    @extend_schema_field(FoundCameraSerializer(many=True))
    def get_cameras(self, understood: Understanding) -> list[Any]:
        named = (*understood.cameras, *understood.makes)
        return list(FoundCameraSerializer(named, many=True).data)

    @extend_schema_field(DaysSerializer(many=True, allow_null=True))
    def get_days(self, understood: Understanding) -> list[dict[str, str]] | None:
        if understood.days is None:
            return None
        return [
            {"date_from": first.isoformat(), "date_to": last.isoformat()}
            for first, last in understood.days
        ]

    def get_words(self, understood: Understanding) -> list[str]:
        return [piece.text for piece in understood.words]


class LookalikeSerializer(serializers.Serializer[Any]):
    asset = AssetSerializer()
    similarity = serializers.FloatField(help_text="Cosine of the two pictures' points, up to 1.")


class LookalikesSerializer(serializers.Serializer[Any]):
    """The most similar first."""

    items = LookalikeSerializer(many=True)


class PictureSerializer(serializers.Serializer[Any]):
    picture = serializers.FileField(
        help_text="JPEG, PNG, WebP, HEIC, AVIF, GIF or TIFF. It is looked at, and not kept."
    )


class SearchSerializer(serializers.Serializer[Any]):
    items = HitSerializer(many=True)
    interpreted = InterpretedSerializer(source="ranking.understood")
    semantic = serializers.ChoiceField(
        [(use.value, use.value) for use in SemanticUse],
        source="ranking.semantic",
        help_text="Whether meaning counted beside words; `unavailable`: no worker answered.",
    )
    next_cursor = serializers.CharField(allow_null=True)
