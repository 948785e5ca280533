"""What clients may ask about places and the map; a bad value is refused (400)."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.common import errors
from backend.photos.api.asset_parameters import AssetFilterParameters
from backend.places.api.areas import AreaFields, AreaSerializer
from backend.places.cells import FINEST, Box, Cell
from backend.places.selectors.places import PlaceFilters

MOST_ZOOM = 20


class PlaceParameters(AreaFields):
    q = serializers.CharField(
        required=False,
        max_length=100,
        help_text="A part of its name, or of its region's or country's, in either language.",
    )

    def filters(self) -> PlaceFilters:
        given = self.validated_data
        return PlaceFilters(
            query=given.get("q", ""), country=given.get("country", ""), region=given.get("region")
        )


class CountryPhotosParameters(AreaSerializer):
    """A country, or a region of it."""


@extend_schema_field(OpenApiTypes.STR)
class BoxField(serializers.Field[Box, str, str, Any]):
    """`west,south,east,north` in degrees; west beyond east crosses the antimeridian (RFC 7946)."""

    default_error_messages = {
        "invalid": "Expected west,south,east,north in degrees, such as 119.5,29.8,121.0,30.6."
    }

    def to_internal_value(self, data: str) -> Box:
        try:
            west, south, east, north = (float(part) for part in str(data).split(","))
        except ValueError:
            self.fail("invalid")
        in_range = all(-180 <= edge <= 180 for edge in (west, east))
        if not in_range or not -90 <= south <= north <= 90:
            self.fail("invalid")
        return Box(west, south, east, north)

    def to_representation(self, value: Box) -> str:
        return f"{value.west},{value.south},{value.east},{value.north}"


class ClustersParameters(AssetFilterParameters):
    bounds = BoxField(
        help_text="`west,south,east,north` in degrees; across the antimeridian west is the larger."
    )
    zoom = serializers.IntegerField(
        min_value=0,
        max_value=MOST_ZOOM,
        help_text="Of Web Mercator: 0 shows the world in 256 pixels.",
    )


def cell_of(quadkey: str) -> Cell:
    """Raises InvalidInput (`bad_cell`)."""
    try:
        return Cell.parse(quadkey)
    except ValueError:
        raise errors.InvalidInput(
            "A cell is a quadkey: 1 to %(finest)d digits from 0 to 3.",
            code="bad_cell",
            values={"finest": FINEST},
        ) from None
