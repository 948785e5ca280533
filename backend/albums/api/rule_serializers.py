"""Rules of smart albums, as clients say and read them."""

from typing import Any

from rest_framework import serializers

from backend.albums.rule_dates import month_day
from backend.albums.rules import MOST_CONDITIONS
from backend.photos.kinds import AssetKind
from backend.places.api.areas import AreaSerializer

MOST_OF_A_KIND = 50
MOST_LAST_DAYS = 36_600  # a hundred years
_CRITERIA = ("people", "tags", "cameras", "dates", "favorite", "rating", "media", "text")
_WHERE = ("places", "areas")
_EACH_YEAR = r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"


class AlbumDaysOfYearSerializer(serializers.Serializer[Any]):
    """From a day of each year to another, both included, as `12-24`; may go over New Year."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {end: serializers.RegexField(_EACH_YEAR) for end in ("from", "to")}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        for day in attrs.values():
            try:
                month_day(day)
            except ValueError as error:
                raise serializers.ValidationError(f"No year has a {day}.") from error
        return attrs


class AlbumDatesSerializer(serializers.Serializer[Any]):
    """Days on the photographer's calendar, both included, of which one end may be left open; or the
    last so many days, today among them; or days of each year."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {  # `from` is a word of Python
            "from": serializers.DateField(required=False),
            "to": serializers.DateField(required=False),
            "last_days": serializers.IntegerField(
                required=False, min_value=1, max_value=MOST_LAST_DAYS
            ),
            "each_year": AlbumDaysOfYearSerializer(required=False),
        }

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if not attrs:
            raise serializers.ValidationError("Give the first day, the last day, or both.")
        if len(attrs) > 1 and attrs.keys() & {"last_days", "each_year"}:
            raise serializers.ValidationError("Give days, last_days or each_year, one of them.")
        if "from" in attrs and "to" in attrs and attrs["from"] > attrs["to"]:
            raise serializers.ValidationError("The last day lies before the first.")
        return attrs


class AlbumConditionSerializer(serializers.Serializer[Any]):
    """Just one thing to ask, and how."""

    people = serializers.ListField(
        child=serializers.UUIDField(), required=False, min_length=1, max_length=MOST_OF_A_KIND
    )
    places = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=2**31 - 1),
        required=False,
        min_length=1,
        max_length=MOST_OF_A_KIND,
        help_text="Ids of places; any will do.",
    )
    areas = serializers.ListField(
        child=AreaSerializer(),
        required=False,
        min_length=1,
        max_length=MOST_OF_A_KIND,
        help_text="Countries and regions, with whatever places of them photos will come from; any "
        "will do, of `places` beside them too.",
    )
    tags = serializers.ListField(
        child=serializers.CharField(max_length=100),
        required=False,
        min_length=1,
        max_length=MOST_OF_A_KIND,
        help_text="Slugs. A tag stands for its kinds too.",
    )
    cameras = serializers.ListField(
        child=serializers.CharField(max_length=100),
        required=False,
        min_length=1,
        max_length=MOST_OF_A_KIND,
        help_text="Models, as the files name them; any will do.",
    )
    dates = AlbumDatesSerializer(required=False)
    favorite = serializers.BooleanField(required=False)
    rating = serializers.IntegerField(
        required=False, min_value=1, max_value=5, help_text="At least so many stars."
    )
    media = serializers.ChoiceField(
        [(kind.value, kind.value) for kind in AssetKind],
        required=False,
        help_text="A photo that moves for a few seconds is `motion`, and neither of the others.",
    )
    text = serializers.CharField(
        required=False, max_length=200, help_text="Every word is written of the photo, or in it."
    )
    every = serializers.BooleanField(
        required=False, help_text="All of the people or tags, and not any of them."
    )
    exclude = serializers.BooleanField(
        required=False, help_text="Photos of which it does not hold."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        is_somewhere = any(name in attrs for name in _WHERE)
        if sum(name in attrs for name in _CRITERIA) + is_somewhere != 1:
            raise serializers.ValidationError(
                f"Give just one of {', '.join(_CRITERIA)}, or places, areas or both."
            )
        return attrs


class AlbumRuleSerializer(serializers.Serializer[Any]):
    match = serializers.ChoiceField([("all", "all"), ("any", "any")], default="all")
    conditions = serializers.ListField(
        child=AlbumConditionSerializer(), min_length=1, max_length=MOST_CONDITIONS
    )
