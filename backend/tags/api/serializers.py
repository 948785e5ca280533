"""How tags are given out, and what clients may say about them."""

from typing import Any

from rest_framework import serializers

from backend.tags.models import AssetTag, Tag, Verdict
from backend.tags.services.choosing import Wanted

_MOST_PHOTOS = 1000
_MOST_TAGS = 20
_LONGEST = 100  # characters of a slug or a name


class TagSerializer(serializers.ModelSerializer[Tag]):
    parent = serializers.CharField(  # type: ignore[assignment]  # DRF's attribute is no field
        source="parent_id", allow_null=True, help_text="The slug of what it is a kind of."
    )
    is_own = serializers.SerializerMethodField(help_text="A word that the owner made up.")
    count = serializers.IntegerField(
        read_only=True, help_text="Photos that bear it, or any kind of it."
    )

    class Meta:
        model = Tag
        fields = ["slug", "name_en", "name_zh", "parent", "is_own", "count"]

    def get_is_own(self, tag: Tag) -> bool:
        return tag.owner_id is not None


class AssetTagSerializer(serializers.Serializer[AssetTag]):
    slug = serializers.CharField(source="tag.slug")
    name_en = serializers.CharField(source="tag.name_en")
    name_zh = serializers.CharField(source="tag.name_zh")
    parent = serializers.CharField(  # type: ignore[assignment]  # as above
        source="tag.parent_id", allow_null=True
    )
    confidence = serializers.FloatField(
        allow_null=True, help_text="The network's, 0 to 1; null where it did not find the tag."
    )
    is_confirmed = serializers.SerializerMethodField(help_text="The owner said so.")

    def get_is_confirmed(self, found: AssetTag) -> bool:
        return found.verdict == Verdict.ADDED


class TagSuggestionSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    name_en = serializers.CharField()
    name_zh = serializers.CharField()
    parent = serializers.CharField(allow_null=True)  # type: ignore[assignment]  # as above


class TagSuggestionsSerializer(serializers.Serializer[Any]):
    items = TagSuggestionSerializer(many=True)


class SuggestionParameters(serializers.Serializer[Any]):
    q = serializers.CharField(
        default="", allow_blank=True, max_length=_LONGEST, help_text="The beginning of a word."
    )


class FeedbackSerializer(serializers.Serializer[AssetTag]):
    asset = serializers.UUIDField(source="asset_id")
    slug = serializers.CharField(source="tag_id")
    verdict = serializers.ChoiceField(
        [(v.value, v.label) for v in (Verdict.ADDED, Verdict.REMOVED)]
    )
    judged_at = serializers.DateTimeField()
    confidence = serializers.FloatField(
        source="judged_confidence",
        allow_null=True,
        help_text="What the network had said then; null: it had not found the tag.",
    )
    model_version = serializers.CharField(source="judged_version")


class WantedTagSerializer(serializers.Serializer[Any]):
    """A tag by its slug, or by a name, which is made when nobody knows it."""

    slug = serializers.CharField(required=False, max_length=_LONGEST)
    name = serializers.CharField(required=False, max_length=_LONGEST)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if len(attrs) != 1:
            raise serializers.ValidationError("Expected either a slug or a name.")
        return attrs

    def wanted(self) -> Wanted:
        return Wanted(**self.validated_data)


class JudgementSerializer(serializers.Serializer[Any]):
    ids = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=_MOST_PHOTOS, help_text="Photos."
    )
    add = serializers.ListField(child=WantedTagSerializer(), required=False, max_length=_MOST_TAGS)
    remove = serializers.ListField(
        child=serializers.CharField(max_length=_LONGEST),
        required=False,
        max_length=_MOST_TAGS,
        help_text="Slugs.",
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if not attrs.get("add") and not attrs.get("remove"):
            raise serializers.ValidationError("Expected tags to add or to remove.")
        return attrs
