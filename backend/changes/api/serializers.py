"""Changes on the wire."""

from typing import Any

from rest_framework import serializers

from backend.albums.api.content_serializers import AlbumPhotoSerializer
from backend.albums.api.serializers import AlbumSerializer
from backend.changes.models import Kind
from backend.people.api.serializers import FaceInPhotoSerializer, PersonSerializer
from backend.photos.api.asset_serializers import AssetSerializer
from backend.sharing.api.asset_serializers import SharedAssetSerializer
from backend.sharing.api.partner_serializers import PartnershipSerializer


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


class ChangedFaceSerializer(FaceInPhotoSerializer):
    # Left out: who that is, the change of a person tells.
    person = None  # type: ignore[assignment]  # DRF's way to take a field away
    person_id = serializers.UUIDField(allow_null=True)


class ChangedAlbumAssetSerializer(AlbumPhotoSerializer):
    """Likes and comments are left to the album's own lists."""

    rank = serializers.CharField(
        help_text="Its place in an album that is ordered by hand: compare them as bytes."
    )


class ChangeSerializer(serializers.Serializer[Any]):
    """Context: `user`, who asks; `shows_location`, as `SharedAssetSerializer` has it."""

    kind = serializers.ChoiceField(choices=Kind.choices)
    id = serializers.UUIDField(help_text="Of an `album_asset` or a `partner_asset`: the photo's.")
    album_id = serializers.UUIDField(
        allow_null=True, help_text="Of an `album_asset`: the album that shows it."
    )
    partner_id = serializers.UUIDField(
        allow_null=True, help_text="Of a `partner_asset`: through which of `/partners` it is shown."
    )
    deleted = serializers.BooleanField(
        help_text="It is not there, or not any more, for you: drop it. Of what an album or a "
        "partner shows, this says nothing about the photo elsewhere."
    )
    asset = AssetSerializer(allow_null=True, help_text="As it is now, where it is a photo.")
    person = PersonSerializer(allow_null=True, help_text="As it is now, where it is a person.")
    face = ChangedFaceSerializer(allow_null=True, help_text="Which photo shows whom.")
    album = AlbumSerializer(allow_null=True, help_text="As it is now, where it is an album.")
    album_asset = ChangedAlbumAssetSerializer(
        allow_null=True, help_text="As the album's members see it."
    )
    partner = PartnershipSerializer(allow_null=True, help_text="As `/partners` shows it.")
    partner_asset = SharedAssetSerializer(allow_null=True, help_text="As the partner shows it.")


class ChangesSerializer(serializers.Serializer[Any]):
    items = ChangeSerializer(many=True)
    next_since = serializers.CharField(help_text="Keep it; ask from there next time.")
    has_more = serializers.BooleanField(help_text="There is more already.")
