"""Albums, as clients see them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.albums.api.rule_serializers import AlbumRuleSerializer
from backend.albums.models import Album, AlbumInvitation, AlbumMember, AlbumOrder, AlbumRole
from backend.photos.api.lent_pictures import lent_picture_url, lent_thumbhash_of
from backend.photos.models import Asset, RenditionKind

INVITABLE = [choice for choice in AlbumRole.choices if choice[0] != AlbumRole.OWNER]


class AlbumUserSerializer(serializers.Serializer[Any]):
    """Somebody who is in an album with the asker."""

    id = serializers.UUIDField()
    name = serializers.CharField()


class AlbumCoverSerializer(serializers.Serializer[Asset]):
    """As its owner has cropped it: the album's members look at it too."""

    asset_id = serializers.UUIDField(source="id")
    thumbhash = serializers.SerializerMethodField(help_text="Placeholder, base64.")
    dominant_color = serializers.CharField(help_text="#rrggbb, or empty while unknown.")
    thumbnail_url = serializers.SerializerMethodField(help_text="WebP, fits 512 x 512.")

    def get_thumbhash(self, asset: Asset) -> str | None:
        return lent_thumbhash_of(asset)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, asset: Asset) -> str | None:
        return lent_picture_url(asset, RenditionKind.THUMBNAIL)


class AlbumSerializer(serializers.Serializer[Album]):
    id = serializers.UUIDField()
    title = serializers.CharField()
    description = serializers.CharField()
    owner = AlbumUserSerializer()
    role = serializers.ChoiceField(AlbumRole.choices, help_text="The asker's.")
    parent = serializers.SerializerMethodField(  # type: ignore[assignment]  # DRF's attribute is no field
        help_text="The album that it lies in; null for all but its owner."
    )
    order = serializers.ChoiceField(AlbumOrder.choices)
    is_smart = serializers.BooleanField(help_text="It shows what its rule finds.")
    rule = serializers.SerializerMethodField(help_text="Of a smart album, for its owner.")
    asset_count = serializers.SerializerMethodField(
        help_text="Photos shown. Of smart albums lists do not say it: null."
    )
    first_captured_at = serializers.DateTimeField(allow_null=True)
    last_captured_at = serializers.DateTimeField(allow_null=True)
    cover = AlbumCoverSerializer(
        allow_null=True,
        help_text="The chosen photo, else the first. Of smart albums lists show none.",
    )
    cover_is_chosen = serializers.SerializerMethodField()
    member_count = serializers.IntegerField(help_text="With the owner.")
    allows_comments = serializers.BooleanField()
    has_unread = serializers.BooleanField(help_text="Others did something that was not seen yet.")
    created_at = serializers.DateTimeField()
    changed_at = serializers.DateTimeField()

    @extend_schema_field(serializers.UUIDField(allow_null=True))
    def get_parent(self, album: Any) -> Any:
        return album.parent_id if album.role == AlbumRole.OWNER else None

    @extend_schema_field(AlbumRuleSerializer(allow_null=True))
    def get_rule(self, album: Any) -> Any:
        return album.rule if album.role == AlbumRole.OWNER else None

    @extend_schema_field(serializers.IntegerField(allow_null=True))
    def get_asset_count(self, album: Album) -> int | None:
        return None if album.is_smart else album.asset_count

    def get_cover_is_chosen(self, album: Album) -> bool:
        chosen = album.chosen_cover_id
        return chosen is not None and album.cover is not None and album.cover.pk == chosen


class AlbumReactionsSerializer(serializers.Serializer[Any]):
    like_count = serializers.IntegerField()
    comment_count = serializers.IntegerField()
    is_liked = serializers.BooleanField(help_text="By the asker.")


class AlbumDetailSerializer(AlbumSerializer):
    asset_count = serializers.IntegerField(  # type: ignore[assignment]  # DRF takes fields off the class
        help_text="Photos shown."
    )
    reactions = AlbumReactionsSerializer(help_text="To the album itself, not to its photos.")


class AlbumRulePreviewSerializer(serializers.Serializer[Any]):
    asset_count = serializers.IntegerField(help_text="Photos that the rule finds now.")
    items = AlbumCoverSerializer(many=True, help_text="The newest of them, at most twelve.")


class AlbumMemberSerializer(serializers.Serializer[AlbumMember]):
    user = AlbumUserSerializer()
    email = serializers.EmailField(source="user.email", help_text="Members know one another.")
    role = serializers.ChoiceField(AlbumRole.choices)
    joined_at = serializers.DateTimeField()


class AlbumInvitationSerializer(serializers.Serializer[AlbumInvitation]):
    id = serializers.UUIDField()
    album_id = serializers.UUIDField()
    album_title = serializers.CharField(source="album.title")
    email = serializers.EmailField()
    role = serializers.ChoiceField(INVITABLE)
    invited_by = AlbumUserSerializer()
    created_at = serializers.DateTimeField()
