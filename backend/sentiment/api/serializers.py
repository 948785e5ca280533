from typing import Any

from rest_framework import serializers

from backend.sentiment.selectors.trend import Step


class SentimentParameters(serializers.Serializer[Any]):
    days = serializers.IntegerField(min_value=1, max_value=366, default=30)
    step = serializers.ChoiceField(choices=[one.value for one in Step], default=Step.DAY.value)


class MoodCountsSerializer(serializers.Serializer[Any]):
    unhappy = serializers.IntegerField()
    neutral = serializers.IntegerField(help_text="Or nothing can be told.")
    happy = serializers.IntegerField()
    unread = serializers.IntegerField(help_text="No model has read them yet.")
    unhappy_share = serializers.FloatField(
        allow_null=True, help_text="Of those that were read; null where none was."
    )


class MoodPeriodSerializer(serializers.Serializer[Any]):
    start = serializers.DateField(help_text="The day, or the Monday of the week.")
    comments = MoodCountsSerializer()
    remarks = MoodCountsSerializer()


class SentimentTrendSerializer(serializers.Serializer[Any]):
    version = serializers.CharField(
        allow_null=True, help_text="Of the model in use; null: there is none, and nothing is read."
    )
    waiting = serializers.IntegerField(help_text="Texts that it has not read, of any age.")
    comments = MoodCountsSerializer(help_text="In albums; all periods together.")
    remarks = MoodCountsSerializer(help_text="On answers of knowledge bases; likewise.")
    periods = MoodPeriodSerializer(many=True, help_text="The oldest first, empty ones too.")
