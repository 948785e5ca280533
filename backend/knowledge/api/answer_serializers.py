"""Questions and answers on the wire."""

from typing import Any

from rest_framework import serializers

from backend.knowledge.models import KnowledgeBase, Outcome, Passage, Verdict
from backend.knowledge.services.answering import LONGEST, Asked


class AskableBaseSerializer(serializers.ModelSerializer[KnowledgeBase]):
    may_edit = serializers.SerializerMethodField()

    class Meta:
        model = KnowledgeBase
        fields = ("id", "slug", "name", "description", "visibility", "may_edit")

    def get_may_edit(self, base: KnowledgeBase) -> bool:
        return base.pk in self.context["editable"]


class KnowledgeQuestionSerializer(serializers.Serializer[Any]):
    question = serializers.CharField(max_length=LONGEST, help_text="In Chinese or English.")
    bases = serializers.ListField(
        child=serializers.SlugField(max_length=64),
        default=list,
        max_length=20,
        help_text="Slugs of the bases to look in; none: all that you may ask.",
    )
    language = serializers.ChoiceField(
        choices=["zh", "en"],
        default=None,
        allow_null=True,
        help_text="Of the documents to look in; null: of all.",
    )
    conversation_id = serializers.UUIDField(
        default=None,
        allow_null=True,
        help_text="Of the answer before, so that this question may point back to it.",
    )
    stream = serializers.BooleanField(
        required=False, help_text="The answer as Server-Sent Events, as with `Accept`."
    )


class KnowledgeCitationSerializer(serializers.Serializer[Any]):
    number = serializers.IntegerField(help_text="As it stands in brackets in the answer.")
    passage_id = serializers.UUIDField()
    document_id = serializers.UUIDField(allow_null=True)
    base_id = serializers.UUIDField()
    title = serializers.CharField(help_text="Of the document.")
    headings = serializers.ListField(
        child=serializers.CharField(), help_text="The path to the passage."
    )
    position = serializers.IntegerField(help_text="Of the passage in its document, from 0.")
    page = serializers.IntegerField(allow_null=True)
    address = serializers.CharField(help_text="Of a page of the web; else empty.")
    quote = serializers.CharField(help_text="Word for word.")
    language = serializers.ChoiceField(choices=["zh", "en"])


class NearestTopicSerializer(serializers.Serializer[Any]):
    passage_id = serializers.UUIDField()
    title = serializers.CharField()
    headings = serializers.ListField(child=serializers.CharField())


class KnowledgeAnswerSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField(help_text="To say whether it helped.")
    conversation_id = serializers.UUIDField()
    asked_as = serializers.CharField(
        help_text="The question with what it takes from those before it."
    )
    answer = serializers.CharField(help_text="Markdown, with the numbers of citations.")
    outcome = serializers.ChoiceField(choices=Outcome.choices)
    confidence = serializers.FloatField(min_value=0, max_value=1)
    language = serializers.ChoiceField(choices=["zh", "en"])
    citations = KnowledgeCitationSerializer(many=True)
    topics = NearestTopicSerializer(
        many=True, help_text="The nearest to a question without an answer."
    )
    written_by = serializers.CharField(
        help_text="The language model that wrote it; empty: it is quoted word for word."
    )


def shown(asked: Asked) -> dict[str, Any]:
    found = asked.answer
    return KnowledgeAnswerSerializer(
        {
            "id": asked.exchange.pk,
            "conversation_id": asked.exchange.conversation_id,
            "asked_as": asked.exchange.asked_as,
            "answer": found.text,
            "outcome": found.outcome,
            "confidence": found.confidence,
            "language": found.language,
            "citations": found.citations,
            "topics": found.topics,
            "written_by": found.written_by,
        }
    ).data


class AnswerFeedbackSerializer(serializers.Serializer[Any]):
    verdict = serializers.ChoiceField(choices=Verdict.choices)
    remark = serializers.CharField(max_length=2000, default="", allow_blank=True)


class ReadPassageSerializer(serializers.ModelSerializer[Passage]):
    title = serializers.SerializerMethodField(help_text="Of the document.")
    headings = serializers.ListField(child=serializers.CharField())
    questions = serializers.ListField(child=serializers.CharField())

    class Meta:
        model = Passage
        fields = (
            "id",
            "document_id",
            "title",
            "kind",
            "headings",
            "text",
            "questions",
            "page",
            "position",
            "language",
        )

    def get_title(self, passage: Passage) -> str:
        return passage.document.title if passage.document is not None else passage.base.name
