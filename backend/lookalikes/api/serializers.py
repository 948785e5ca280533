from typing import Any

from rest_framework import serializers

from backend.lookalikes.models import Group, Kind
from backend.lookalikes.selectors.groups import photos_of
from backend.lookalikes.selectors.keepers import Reason, suggest
from backend.photos.api.asset_serializers import AssetSerializer

MOST_RESOLVED = 100  # groups, by one request


class DuplicateGroupSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(Kind.choices)
    captured_at = serializers.DateTimeField(help_text="Of the newest of its photos.")
    photos = AssetSerializer(many=True)
    keeper_id = serializers.UUIDField(help_text="The photo that we should keep.")
    reasons = serializers.ListField(
        child=serializers.ChoiceField([(reason.value, reason.value) for reason in Reason]),
        help_text="In what the keeper is above every other photo, the weightiest first.",
    )
    bytes_saved = serializers.IntegerField(help_text="Of originals, if it alone were kept.")

    def to_representation(self, instance: Group) -> dict[str, Any]:
        suggestion = suggest(instance)
        return super().to_representation(
            {
                "id": instance.id,
                "kind": instance.kind,
                "captured_at": instance.captured_at,
                "photos": photos_of(instance),
                "keeper_id": suggestion.keeper.id,
                "reasons": suggestion.reasons,
                "bytes_saved": suggestion.bytes_saved,
            }
        )


class DuplicatesParameters(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(Kind.choices, required=False, help_text="Only groups of a kind.")


class ResolveSerializer(serializers.Serializer[Any]):
    keep = serializers.ListField(
        child=serializers.UUIDField(), max_length=500, help_text="Photos of the group that stay."
    )


class ResolvedSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField(
        help_text="To be taken back with `POST /duplicates/resolutions/{id}/undo`."
    )
    kept = serializers.ListField(child=serializers.UUIDField())
    trashed = serializers.ListField(child=serializers.UUIDField(), help_text="They can be restored")
    bytes_saved = serializers.IntegerField(help_text="Once the trash is emptied.")


class UndoneSerializer(serializers.Serializer[Any]):
    restored = serializers.ListField(child=serializers.UUIDField(), help_text="Photos.")


class _ManySerializer(serializers.Serializer[Any]):
    limit = serializers.IntegerField(
        default=MOST_RESOLVED, min_value=1, max_value=MOST_RESOLVED, help_text="Groups."
    )


class ResolveSuggestedSerializer(_ManySerializer):
    kind = serializers.ChoiceField(Kind.choices, default=Kind.DUPLICATE)
    bulk = serializers.UUIDField(
        default=None, allow_null=True, help_text="Go on with this one, to be taken back as a whole."
    )


class UndoBulkSerializer(_ManySerializer):
    pass


class ResolvedSuggestedSerializer(serializers.Serializer[Any]):
    bulk = serializers.UUIDField(
        allow_null=True, help_text="To be taken back with `POST /duplicates/bulks/{id}/undo`."
    )
    groups = serializers.IntegerField(help_text="Groups that are resolved.")
    trashed = serializers.ListField(child=serializers.UUIDField(), help_text="They can be restored")
    bytes_saved = serializers.IntegerField(help_text="Once the trash is emptied.")
    left = serializers.BooleanField(help_text="There are more; ask again.")


class UndoneBulkSerializer(UndoneSerializer):
    groups = serializers.IntegerField(help_text="Groups that were taken back.")
    left = serializers.BooleanField(help_text="There are more; ask again.")
