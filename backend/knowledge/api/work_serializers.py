"""What was asked, for those who keep a base: its words, and never who asked."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.knowledge.api.answer_serializers import (
    KnowledgeCitationSerializer,
    NearestTopicSerializer,
)
from backend.knowledge.api.gold_serializers import MOST_SOURCES, GoldSourceWishSerializer
from backend.knowledge.models import Exchange, Outcome, QuestionGroup, Verdict
from backend.knowledge.services.editing import MOST_QUESTIONS
from backend.sentiment.models import Mood


class AskedQuestionSerializer(serializers.ModelSerializer[Exchange]):
    """`answer` and `citations` say what this base was quoted with; what others say is theirs."""

    language = serializers.ChoiceField(choices=["zh", "en"])
    outcome = serializers.ChoiceField(choices=Outcome.choices)
    verdict = serializers.SerializerMethodField(help_text="Null: whoever asked said nothing.")
    answer = serializers.SerializerMethodField(help_text="Empty where it quotes other bases, too.")
    citations = serializers.SerializerMethodField(help_text="Of this base.")
    mood = serializers.SerializerMethodField(
        help_text="Of the remark, as a model reads it; null: no remark, or not read yet."
    )

    class Meta:
        model = Exchange
        fields = (
            "id",
            "question",
            "asked_as",
            "language",
            "outcome",
            "confidence",
            "answer",
            "citations",
            "verdict",
            "remark",
            "mood",
            "took",
            "settled_at",
            "created_at",
        )

    @extend_schema_field(serializers.ChoiceField(choices=Verdict.choices, allow_null=True))
    def get_verdict(self, exchange: Exchange) -> str | None:
        return exchange.verdict or None

    @extend_schema_field(serializers.ChoiceField(choices=Mood.choices, allow_null=True))
    def get_mood(self, exchange: Exchange) -> str | None:
        return getattr(exchange, "mood", None) or None

    def get_answer(self, exchange: Exchange) -> str:
        return exchange.answer if len(self._own(exchange)) == len(exchange.citations) else ""

    @extend_schema_field(KnowledgeCitationSerializer(many=True))
    def get_citations(self, exchange: Exchange) -> list[dict[str, Any]]:
        return self._own(exchange)

    def _own(self, exchange: Exchange) -> list[dict[str, Any]]:
        base = str(self.context["base_id"])
        return [one for one in exchange.citations if one["base_id"] == base]


class AskedQuestionParameters(serializers.Serializer[Any]):
    q = serializers.CharField(max_length=100, required=False, help_text="Words that stand in it.")
    outcome = serializers.ChoiceField(choices=Outcome.choices, required=False)
    verdict = serializers.ChoiceField(choices=Verdict.choices, required=False)
    language = serializers.ChoiceField(choices=["zh", "en"], required=False)


class GroupRemarkSerializer(serializers.Serializer[Any]):
    remark = serializers.CharField()
    mood = serializers.ChoiceField(
        choices=Mood.choices, allow_null=True, help_text="Null: no model has read it yet."
    )
    created_at = serializers.DateTimeField()


class QuestionGroupSerializer(serializers.ModelSerializer[QuestionGroup]):
    language = serializers.ChoiceField(choices=["zh", "en"])
    count = serializers.IntegerField(help_text="Questions that are open.")
    unanswered = serializers.IntegerField()
    disliked = serializers.IntegerField()
    languages = serializers.ListField(child=serializers.ChoiceField(choices=["zh", "en"]))
    latest_at = serializers.DateTimeField()
    settled_at = serializers.DateTimeField(
        allow_null=True, help_text="The last time; the open ones came later."
    )
    remarks = serializers.SerializerMethodField(help_text="The latest ones, of people's own.")

    class Meta:
        model = QuestionGroup
        fields = (
            "id",
            "base_id",
            "question",
            "language",
            "count",
            "unanswered",
            "disliked",
            "languages",
            "latest_at",
            "settled_at",
            "remarks",
        )

    @extend_schema_field(GroupRemarkSerializer(many=True))
    def get_remarks(self, group: QuestionGroup) -> list[dict[str, Any]]:
        return self.context["remarks"].get(group.pk, [])  # type: ignore[no-any-return]  # DRF's context is untyped


class NearestPassageSerializer(NearestTopicSerializer):
    confidence = serializers.FloatField()
    text = serializers.CharField()


class QuestionGroupDetailSerializer(QuestionGroupSerializer):
    questions = serializers.ListField(
        child=serializers.CharField(), help_text="As they were asked, each once; 50 at most."
    )
    nearest = NearestPassageSerializer(many=True, help_text="Of the base as it would be, now.")

    class Meta(QuestionGroupSerializer.Meta):
        fields = (*QuestionGroupSerializer.Meta.fields, "questions", "nearest")  # type: ignore[assignment]  # more of them


class QuestionGroupParameters(serializers.Serializer[Any]):
    reason = serializers.ChoiceField(choices=["unanswered", "disliked"], required=False)


class SettledSerializer(serializers.Serializer[Any]):
    settled = serializers.IntegerField(help_text="Questions.")


class GroupAnswerSerializer(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=8000, trim_whitespace=False, help_text="Markdown.")
    questions = serializers.ListField(
        child=serializers.CharField(max_length=500),
        max_length=MOST_QUESTIONS,
        required=False,
        help_text="None: those of the group.",
    )


class GroupAttachmentSerializer(serializers.Serializer[Any]):
    passage_id = serializers.UUIDField()
    questions = serializers.ListField(
        child=serializers.CharField(max_length=500),
        max_length=MOST_QUESTIONS,
        required=False,
        help_text="None: those of the group.",
    )


class GroupGoldSerializer(serializers.Serializer[Any]):
    is_answerable = serializers.BooleanField(default=False)
    sources = serializers.ListField(
        child=GoldSourceWishSerializer(), max_length=MOST_SOURCES, default=list
    )


class UsageParameters(serializers.Serializer[Any]):
    days = serializers.IntegerField(min_value=1, max_value=366, default=30)


class UsageCountsSerializer(serializers.Serializer[Any]):
    asked = serializers.IntegerField()
    answered = serializers.IntegerField()
    approved = serializers.IntegerField()
    refused = serializers.IntegerField()
    declined = serializers.IntegerField()
    helpful = serializers.IntegerField()
    unhelpful = serializers.IntegerField()
    zh = serializers.IntegerField()
    en = serializers.IntegerField()
    took_p50 = serializers.FloatField(allow_null=True, help_text="Milliseconds.")
    took_p95 = serializers.FloatField(allow_null=True)


class UsageDaySerializer(UsageCountsSerializer):
    day = serializers.DateField(help_text="In your own time zone.")


class CitedPassageSerializer(serializers.Serializer[Any]):
    passage_id = serializers.UUIDField()
    title = serializers.CharField()
    headings = serializers.ListField(child=serializers.CharField())
    times = serializers.IntegerField()
    is_live = serializers.BooleanField()


class CitedDocumentSerializer(serializers.Serializer[Any]):
    document_id = serializers.UUIDField()
    title = serializers.CharField()
    times = serializers.IntegerField()


class UnquotedDocumentSerializer(serializers.Serializer[Any]):
    document_id = serializers.UUIDField()
    title = serializers.CharField()
    passages = serializers.IntegerField(help_text="That are answered from.")


class UsageGoldSerializer(serializers.Serializer[Any]):
    run_id = serializers.UUIDField()
    ended_at = serializers.DateTimeField()
    questions = serializers.IntegerField()
    answerable = serializers.IntegerField()
    answered = serializers.IntegerField(help_text="Of the answerable ones, rightly.")


class KnowledgeUsageSerializer(serializers.Serializer[Any]):
    time_zone = serializers.CharField()
    total = UsageCountsSerializer()
    days = UsageDaySerializer(many=True, help_text="The oldest first, each of them.")
    passages = serializers.IntegerField(help_text="That are answered from.")
    quoted_passages = serializers.IntegerField(help_text="Of these, quoted in these days.")
    cited_passages = CitedPassageSerializer(many=True, help_text="Most often first; 20 at most.")
    cited_documents = CitedDocumentSerializer(many=True, help_text="The same.")
    never_quoted = UnquotedDocumentSerializer(
        many=True, help_text="Documents without a quote in these days; 100 at most."
    )
    gold = UsageGoldSerializer(allow_null=True, help_text="The last run of the live view.")
