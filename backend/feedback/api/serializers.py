"""How feedback is given out."""

from typing import Any

from rest_framework import serializers

from backend.events.contracts import ModelTask
from backend.feedback.selectors.quality import Disputed, Quality
from backend.feedback.selectors.volumes import Volume, Week
from backend.tags.models import AssetTag


class FeedbackWeekSerializer(serializers.Serializer[Week]):
    week = serializers.DateField(help_text="Its Monday.")
    kinds = serializers.DictField(
        child=serializers.IntegerField(),
        help_text="How many of each kind; those of none are left out.",
    )


class FeedbackVolumeSerializer(serializers.Serializer[Volume]):
    task = serializers.ChoiceField([(task.value, task.value) for task in ModelTask])
    total = serializers.IntegerField()
    since_release = serializers.IntegerField(
        help_text="Those that the version in use cannot have learned from."
    )
    users = serializers.IntegerField(help_text="Who have corrected something.")
    kinds = serializers.ListField(child=serializers.CharField())
    weeks = FeedbackWeekSerializer(many=True)


class DisputedWordSerializer(serializers.Serializer[Disputed]):
    slug = serializers.CharField()
    contradictions = serializers.IntegerField()


class LabelQualitySerializer(serializers.Serializer[Quality]):
    labels = serializers.IntegerField(help_text="Pairs of photo and word that were looked at.")
    words = serializers.IntegerField()
    single_user = serializers.FloatField(
        help_text="Share of words that one user alone spoke about."
    )
    compared = serializers.IntegerField(
        help_text="Pairs of labels by two users, of one word, on photos that look the same."
    )
    contradicting = serializers.IntegerField()
    disputed = DisputedWordSerializer(many=True)


class FeedbackExampleSerializer(serializers.Serializer[AssetTag]):
    asset = serializers.UUIDField(source="asset_id")
    slug = serializers.CharField(source="tag_id")
    name_en = serializers.CharField(source="tag.name_en")
    name_zh = serializers.CharField(source="tag.name_zh")
    verdict = serializers.CharField()
    judged_at = serializers.DateTimeField()
    confidence = serializers.FloatField(
        source="judged_confidence",
        allow_null=True,
        help_text="What the network had said then; null: it had not found the tag.",
    )


class ModelFeedbackSerializer(serializers.Serializer[Any]):
    volumes = FeedbackVolumeSerializer(many=True)
    silent_users = serializers.IntegerField(help_text="Who keep their corrections to themselves.")
    quality = LabelQualitySerializer()
    examples = FeedbackExampleSerializer(
        many=True, help_text="The latest of whoever asks; nobody else's photos."
    )
