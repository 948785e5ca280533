"""The tree of places, and the clusters of the map, as clients see them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.photos.api.asset_serializers import rendition_url
from backend.photos.models import Asset, RenditionKind
from backend.places.api.serializers import PlaceSerializer


class StandInSerializer(serializers.Serializer[Asset]):
    """One photo that stands for many."""

    id = serializers.UUIDField()
    dominant_color = serializers.CharField(help_text="#rrggbb, or empty while unknown.")
    thumbnail_url = serializers.SerializerMethodField(help_text="WebP, fits 512 x 512.")

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, asset: Asset) -> str | None:
        return rendition_url(asset, RenditionKind.THUMBNAIL)


class _BranchSerializer(serializers.Serializer[Any]):
    name_en = serializers.CharField()
    name_zh = serializers.CharField()
    count = serializers.IntegerField(help_text="Photos taken there.")
    cover = StandInSerializer(allow_null=True, help_text="The newest photo of its busiest place.")


class TownBranchSerializer(_BranchSerializer):
    id = serializers.IntegerField(source="place.id", help_text="The place's id.")
    latitude = serializers.FloatField(source="place.latitude")
    longitude = serializers.FloatField(source="place.longitude")


class RegionBranchSerializer(_BranchSerializer):
    """Without names: places of which no region is known."""

    places = TownBranchSerializer(many=True, source="branches")


class CountryBranchSerializer(_BranchSerializer):
    country_code = serializers.CharField(help_text="ISO 3166-1 alpha-2.")
    regions = RegionBranchSerializer(many=True, source="branches")


class PlacesTreeSerializer(serializers.Serializer[Any]):
    countries = CountryBranchSerializer(many=True)


class MapBoxSerializer(serializers.Serializer[Any]):
    west = serializers.FloatField()
    south = serializers.FloatField()
    east = serializers.FloatField(help_text="Less than `west` across the antimeridian.")
    north = serializers.FloatField()


class ClusterSerializer(serializers.Serializer[Any]):
    cell = serializers.CharField(source="cell.quadkey", help_text="A quadkey.")
    count = serializers.IntegerField()
    latitude = serializers.FloatField(help_text="Of the middle of its photos; WGS 84.")
    longitude = serializers.FloatField()
    bounds = MapBoxSerializer(help_text="Around its photos.")
    photo = StandInSerializer()
    place = PlaceSerializer(source="photo.place", allow_null=True, help_text="Of that photo.")


class ClustersSerializer(serializers.Serializer[Any]):
    clusters = ClusterSerializer(many=True)


class MapStyleSerializer(serializers.Serializer[Any]):
    tiles = serializers.CharField(
        help_text="Address of raster tiles, with `{z}`, `{x}` and `{y}`; empty: there are none."
    )
    attribution = serializers.CharField(help_text="What has to be said beside the tiles.")
    max_zoom = serializers.IntegerField()
