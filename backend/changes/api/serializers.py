"""Changes on the wire."""

from typing import Any

from rest_framework import serializers

from backend.albums.api.serializers import AlbumSerializer
from backend.changes.models import Kind
from backend.people.api.serializers import PersonSerializer
from backend.photos.api.asset_serializers import AssetSerializer


class ChangesParameters(serializers.Serializer[Any]):
    since = serializers.CharField(
        max_length=500,
        required=False,
        help_text="`next_since` of the answer before; `latest` only asks for the place where "
        "things stand now. Without it, everything is listed.",
    )
    kind = serializers.MultipleChoiceField(
        choices=Kind.choices, required=False, help_text="These alone; may be repeated."
    )
    limit = serializers.IntegerField(min_value=1, max_value=500, default=100)


class ChangeSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=Kind.choices)
    id = serializers.UUIDField()
    deleted = serializers.BooleanField(help_text="It is not in the library, or not any more.")
    asset = AssetSerializer(allow_null=True, help_text="As it is now, where it is a photo.")
    person = PersonSerializer(allow_null=True, help_text="As it is now, where it is a person.")
    album = AlbumSerializer(allow_null=True, help_text="As it is now, where it is an album.")


class ChangesSerializer(serializers.Serializer[Any]):
    items = ChangeSerializer(many=True)
    next_since = serializers.CharField(help_text="Keep it; ask from there next time.")
    has_more = serializers.BooleanField(help_text="There is more already.")
