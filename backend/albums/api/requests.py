"""What clients may say about albums, checked; a bad value is refused (400)."""

from typing import Any

from rest_framework import serializers

from backend.albums.api.rule_serializers import AlbumRuleSerializer
from backend.albums.api.serializers import INVITABLE
from backend.albums.models import AlbumOrder
from backend.albums.rules import read_rule
from backend.albums.selectors.listing import AlbumFilters
from backend.albums.services.conversing import LONGEST_COMMENT
from backend.albums.services.editing import LONGEST_DESCRIPTION, LONGEST_TITLE, AlbumChanges
from backend.albums.services.filling import MOST_AT_ONCE
from backend.albums.services.folders import LONGEST_PATH


class AlbumParameters(serializers.Serializer[Any]):
    parent = serializers.UUIDField(  # type: ignore[assignment]  # DRF's attribute is no field
        required=False, help_text="Albums that lie in this one."
    )
    top = serializers.BooleanField(
        required=False, allow_null=True, help_text="Albums that lie in no other, or those that do."
    )
    shared = serializers.BooleanField(
        required=False, allow_null=True, help_text="Other people's albums, or the asker's own."
    )
    smart = serializers.BooleanField(required=False, allow_null=True)
    title = serializers.CharField(
        required=False, max_length=LONGEST_TITLE, help_text="A part of the title."
    )

    def filters(self) -> AlbumFilters:
        return AlbumFilters(**self.validated_data)


class NewAlbumSerializer(serializers.Serializer[Any]):
    title = serializers.CharField(max_length=LONGEST_TITLE)
    description = serializers.CharField(
        required=False, allow_blank=True, max_length=LONGEST_DESCRIPTION
    )
    parent = serializers.UUIDField(  # type: ignore[assignment]  # as above
        required=False, allow_null=True, help_text="One of the asker's own albums."
    )
    order = serializers.ChoiceField(AlbumOrder.choices, required=False)
    rule = AlbumRuleSerializer(
        required=False, allow_null=True, help_text="Makes the album a smart one, for good."
    )

    def album(self) -> dict[str, Any]:
        given = dict(self.validated_data)
        rule = given.pop("rule", None)
        parent = given.pop("parent", None)
        return given | {"parent_id": parent, "rule": rule and read_rule(rule)}


class AlbumEditSerializer(serializers.Serializer[Any]):
    title = serializers.CharField(required=False, max_length=LONGEST_TITLE)
    description = serializers.CharField(
        required=False, allow_blank=True, max_length=LONGEST_DESCRIPTION
    )
    order = serializers.ChoiceField(AlbumOrder.choices, required=False)
    cover = serializers.UUIDField(
        required=False,
        allow_null=True,
        help_text="A photo in the album; null: the first, whichever it is.",
    )
    parent = serializers.UUIDField(  # type: ignore[assignment]  # as above
        required=False, allow_null=True, help_text="The owner's to say; null: in no other album."
    )
    rule = AlbumRuleSerializer(required=False, help_text="The owner's to say.")
    allows_comments = serializers.BooleanField(required=False, help_text="The owner's to say.")

    def changes(self) -> AlbumChanges:
        given: dict[str, Any] = dict(self.validated_data)
        rule = given.pop("rule", None)
        said = frozenset(self.validated_data)
        return AlbumChanges(given=said, rule=rule and read_rule(rule), **given)


class AlbumAssetIdsSerializer(serializers.Serializer[Any]):
    ids = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=MOST_AT_ONCE, help_text="Photos."
    )


class AlbumMoveSerializer(serializers.Serializer[Any]):
    behind = serializers.UUIDField(
        allow_null=True, help_text="The photo to put it behind; null: in front of all."
    )


class AlbumInviteSerializer(serializers.Serializer[Any]):
    email = serializers.EmailField(
        required=False, max_length=254, help_text="Of somebody here, or who may come."
    )
    user = serializers.UUIDField(required=False, help_text="Somebody known from another album.")
    role = serializers.ChoiceField(INVITABLE)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("email" in attrs) == ("user" in attrs):
            raise serializers.ValidationError("Give an e-mail address or a user.")
        return attrs


class AlbumRoleSerializer(serializers.Serializer[Any]):
    role = serializers.ChoiceField(INVITABLE)


class AlbumHeirSerializer(serializers.Serializer[Any]):
    user = serializers.UUIDField(help_text="A member of the album.")


class AlbumCommentTextSerializer(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=LONGEST_COMMENT)


class NewAlbumCommentSerializer(AlbumCommentTextSerializer):
    asset = serializers.UUIDField(
        required=False, allow_null=True, help_text="A photo in the album; without: the album."
    )


class CommentParameters(serializers.Serializer[Any]):
    asset = serializers.UUIDField(
        required=False, help_text="Comments on this photo, and not on the album itself."
    )


class AlbumSeenSerializer(serializers.Serializer[Any]):
    activity = serializers.UUIDField(help_text="The latest one that was read.")


class AlbumFolderSerializer(serializers.Serializer[Any]):
    path = serializers.CharField(
        max_length=LONGEST_PATH, help_text="Names from the outermost folder inwards: `2023/春节`."
    )
