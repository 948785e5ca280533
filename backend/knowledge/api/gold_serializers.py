"""Gold sets on the wire."""

from typing import Any

from rest_framework import serializers

from backend.knowledge.models import GoldQuestion, GoldSource

MOST_SOURCES = 20
LONGEST_FILE = 1_500_000  # characters


class GoldSourceSerializer(serializers.ModelSerializer[GoldSource]):
    title = serializers.SerializerMethodField(help_text="Of the document.")
    document_id = serializers.UUIDField(allow_null=True, read_only=True)

    class Meta:
        model = GoldSource
        fields = ("document_id", "title", "heading", "question")
        read_only_fields = fields

    def get_title(self, source: GoldSource) -> str:
        return source.document.title if source.document is not None else ""


class GoldQuestionSerializer(serializers.ModelSerializer[GoldQuestion]):
    language = serializers.ChoiceField(choices=["zh", "en"])
    sources = GoldSourceSerializer(many=True, read_only=True)

    class Meta:
        model = GoldQuestion
        fields = (
            "id",
            "base_id",
            "question",
            "language",
            "is_answerable",
            "sources",
            "note",
            "created_at",
            "updated_at",
        )


class GoldSourceWishSerializer(serializers.Serializer[Any]):
    document_id = serializers.UUIDField(
        required=False, help_text="With the heading below which the answer stands."
    )
    heading = serializers.CharField(
        max_length=300, default="", allow_blank=True, help_text="Empty: anywhere in the document."
    )
    question = serializers.CharField(
        max_length=500, required=False, help_text="Of an approved answer; instead of a document."
    )

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        if len(given.keys() & {"document_id", "question"}) != 1:
            raise serializers.ValidationError("Send one of them.")
        return given


class _GoldWishSerializer(serializers.Serializer[Any]):
    question = serializers.CharField(max_length=1000)
    language = serializers.ChoiceField(
        choices=["zh", "en"], required=False, help_text="None: as the question reads."
    )
    is_answerable = serializers.BooleanField(
        help_text="False: the base does not say it, and has to be silent."
    )
    sources = serializers.ListField(
        child=GoldSourceWishSerializer(),
        max_length=MOST_SOURCES,
        default=list,
        help_text="Any of them answers it; none for what is not answerable.",
    )
    note = serializers.CharField(max_length=1000, default="", allow_blank=True)


class NewGoldQuestionSerializer(_GoldWishSerializer):
    pass


class GoldQuestionEditSerializer(_GoldWishSerializer):
    pass


class GoldFromAnswerSerializer(serializers.Serializer[Any]):
    exchange_id = serializers.UUIDField()
    is_answerable = serializers.BooleanField(
        required=False, help_text="None: whether it was answered."
    )
    sources = serializers.ListField(
        child=GoldSourceWishSerializer(),
        max_length=MOST_SOURCES,
        required=False,
        help_text="None: the sections that the answer quotes.",
    )


class GoldParameters(serializers.Serializer[Any]):
    q = serializers.CharField(max_length=100, required=False, help_text="Words that stand in it.")
    language = serializers.ChoiceField(choices=["zh", "en"], required=False)
    answerable = serializers.BooleanField(required=False, allow_null=True, default=None)


class GoldFormatParameters(serializers.Serializer[Any]):
    format = serializers.ChoiceField(choices=["jsonl", "csv"], default="jsonl")


class GoldFileSerializer(GoldFormatParameters):
    content = serializers.CharField(
        max_length=LONGEST_FILE, trim_whitespace=False, help_text="The file, in UTF-8."
    )


class GoldLineErrorSerializer(serializers.Serializer[Any]):
    line = serializers.IntegerField(help_text="Of the file, from 1.")
    text = serializers.CharField(help_text="How it begins.")
    detail = serializers.CharField()


class GoldImportSerializer(serializers.Serializer[Any]):
    added = serializers.IntegerField()
    changed = serializers.IntegerField()
    unchanged = serializers.IntegerField()
    errors = GoldLineErrorSerializer(  # type: ignore[assignment]  # the field's name
        many=True, help_text="Lines that were left out; all others were taken."
    )
