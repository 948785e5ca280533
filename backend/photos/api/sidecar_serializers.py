"""Sidecars as clients see them."""

from typing import Any

from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers

from backend.photos.models import Sidecar, SidecarKind


class RegionSerializer(serializers.Serializer[Any]):
    """In fractions (0 to 1) of the picture's width and height, as the sidecar gives them: mostly of
    the picture as it is stored, before its orientation is applied."""

    left = serializers.FloatField()
    top = serializers.FloatField()
    width = serializers.FloatField()
    height = serializers.FloatField()


class SidecarPersonSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    region = RegionSerializer(allow_null=True)


class SidecarFactsSerializer(serializers.Serializer[Any]):
    caption = serializers.CharField()
    title = serializers.CharField()
    rating = serializers.IntegerField(allow_null=True, help_text="0 to 5; -1: rejected.")
    tags = serializers.ListField(child=serializers.CharField())
    tag_paths = serializers.ListField(
        child=serializers.CharField(), help_text="In their hierarchy, joined by slashes."
    )
    captured_at = serializers.CharField(
        allow_null=True, help_text="ISO 8601; without an offset where the sidecar has none."
    )
    latitude = serializers.FloatField(allow_null=True)
    longitude = serializers.FloatField(allow_null=True)
    altitude = serializers.FloatField(allow_null=True)
    people = SidecarPersonSerializer(many=True)
    is_favorite = serializers.BooleanField()
    is_archived = serializers.BooleanField()
    is_trashed = serializers.BooleanField()


class SidecarSerializer(serializers.Serializer[Sidecar]):
    kind = serializers.ChoiceField(SidecarKind.choices)
    filename = serializers.CharField()
    facts = SidecarFactsSerializer()
    updated_at = serializers.DateTimeField()


class SidecarsSerializer(serializers.Serializer[Any]):
    items = SidecarSerializer(many=True)


class SidecarPutParameters(serializers.Serializer[Any]):
    filename = serializers.CharField(
        required=False, max_length=1000, help_text="What the sidecar is called, to be kept."
    )


XMP = OpenApiExample(
    "Four stars, by Lightroom",
    media_type="application/rdf+xml",
    request_only=True,
    value='<x:xmpmeta xmlns:x="adobe:ns:meta/">…<rdf:Description xmp:Rating="4"/>…</x:xmpmeta>',
)
TAKEOUT = OpenApiExample(
    "From Google Takeout",
    media_type="application/json",
    request_only=True,
    value={
        "title": "IMG_1.jpg",
        "description": "West Lake",
        "photoTakenTime": {"timestamp": "1714527000"},
        "geoData": {"latitude": 30.2431, "longitude": 120.1511, "altitude": 12.5},
    },
)
