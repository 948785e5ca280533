"""Comments and what happened, as clients see them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.albums.api.serializers import AlbumUserSerializer
from backend.albums.models import ActivityKind, AlbumActivity, AlbumComment


class AlbumCommentSerializer(serializers.Serializer[AlbumComment]):
    id = serializers.UUIDField()
    asset_id = serializers.UUIDField(allow_null=True, help_text="Null: on the album itself.")
    author = AlbumUserSerializer()
    text = serializers.CharField()
    created_at = serializers.DateTimeField()
    edited_at = serializers.DateTimeField(allow_null=True)
    is_held = serializers.SerializerMethodField(
        help_text="Unfit words stand in it: only its author sees it until an administrator has."
    )

    def get_is_held(self, comment: AlbumComment) -> bool:
        case = getattr(comment, "moderation", None)
        return case is not None and case.is_held


class AlbumActivitySerializer(serializers.Serializer[AlbumActivity]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(ActivityKind.choices)
    album_id = serializers.UUIDField()
    album_title = serializers.CharField(source="album.title")
    actor = AlbumUserSerializer()
    asset_id = serializers.UUIDField(
        source="shown_asset",
        allow_null=True,
        help_text="The photo that it is about; of several, one that is still there.",
    )
    comment_id = serializers.UUIDField(allow_null=True)
    text = serializers.SerializerMethodField(help_text="Of the comment.")
    count = serializers.IntegerField(help_text="Photos that were added.")
    is_unread = serializers.SerializerMethodField()
    created_at = serializers.DateTimeField()

    @extend_schema_field(serializers.CharField(allow_null=True))
    def get_text(self, activity: AlbumActivity) -> str | None:
        return None if activity.comment is None else activity.comment.text

    def get_is_unread(self, activity: Any) -> bool:
        return bool(activity.pk > activity.seen and activity.actor_id != self.context["user"].pk)
