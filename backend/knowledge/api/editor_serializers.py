"""Bases, documents and passages, as their editors see them."""

from typing import Any

from django.contrib.auth import get_user_model
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.accounts.models import User
from backend.knowledge.drafts import PassageKind
from backend.knowledge.models import (
    Document,
    DocumentSource,
    DocumentVersion,
    KnowledgeBase,
    Passage,
    VersionState,
    Visibility,
)
from backend.knowledge.services.documents import LONGEST_TEXT
from backend.knowledge.services.editing import MOST_QUESTIONS
from backend.photos.api.upload_serializers import Sha256Field


class KnowledgeBaseEditSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=100)
    description = serializers.CharField(max_length=1000, default="", allow_blank=True)
    visibility = serializers.ChoiceField(choices=Visibility.choices, default=Visibility.MEMBERS)
    threshold = serializers.FloatField(
        min_value=0,
        max_value=1,
        default=None,
        allow_null=True,
        help_text="Confidence below which nothing is answered; null: the product's.",
    )
    editors = serializers.PrimaryKeyRelatedField(
        queryset=get_user_model().objects.all(), many=True, default=list
    )


class NewKnowledgeBaseSerializer(KnowledgeBaseEditSerializer):
    slug = serializers.SlugField(max_length=64, help_text="By which it is asked; never changes.")


class KnowledgeBaseSerializer(serializers.ModelSerializer[KnowledgeBase]):
    editors = serializers.PrimaryKeyRelatedField[User](many=True, read_only=True)
    pending = serializers.IntegerField(
        read_only=True, help_text="Passages that publishing would bring or take away."
    )
    documents = serializers.IntegerField(source="document_count", read_only=True)
    passages = serializers.IntegerField(
        source="passage_count", read_only=True, help_text="That are answered from."
    )
    is_product = serializers.SerializerMethodField(
        help_text="Of the product's own documents, which come and go with it."
    )

    class Meta:
        model = KnowledgeBase
        fields = (
            "id",
            "slug",
            "name",
            "description",
            "visibility",
            "threshold",
            "owner_id",
            "editors",
            "documents",
            "passages",
            "pending",
            "is_product",
            "created_at",
            "updated_at",
        )

    def get_is_product(self, base: KnowledgeBase) -> bool:
        return bool(base.reads)


class DocumentFileSerializer(serializers.Serializer[Any]):
    filename = serializers.CharField(max_length=255)
    size = serializers.IntegerField(min_value=0, help_text="Bytes; at most 50 MB.")
    sha256 = Sha256Field()
    media_type = serializers.CharField(max_length=127, default="", allow_blank=True)


class NewDocumentVersionSerializer(serializers.Serializer[Any]):
    text = serializers.CharField(
        max_length=LONGEST_TEXT, required=False, trim_whitespace=False, help_text="Markdown."
    )
    file = DocumentFileSerializer(required=False)

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        if len(given.keys() & {"text", "file", "address"}) != 1:
            raise serializers.ValidationError("Send one of them.")
        return given


class NewDocumentSerializer(NewDocumentVersionSerializer):
    title = serializers.CharField(
        max_length=300, default="", allow_blank=True, help_text="None: the document's own."
    )
    address = serializers.URLField(
        max_length=2000, required=False, help_text="Of a page in the public network."
    )


class ReadingProgressSerializer(serializers.Serializer[Any]):
    done = serializers.IntegerField()
    total = serializers.IntegerField(help_text="Passages; 0: it has yet to be read.")


class ReadingErrorSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    detail = serializers.CharField()


class DocumentVersionSerializer(serializers.ModelSerializer[DocumentVersion]):
    state = serializers.ChoiceField(choices=VersionState.choices)
    progress = serializers.SerializerMethodField(help_text="Of its points.")
    error = serializers.SerializerMethodField()

    class Meta:
        model = DocumentVersion
        fields = (
            "id",
            "number",
            "filename",
            "media_type",
            "size",
            "format",
            "state",
            "progress",
            "error",
            "kept",
            "added",
            "removed",
            "created_at",
            "ended_at",
        )

    @extend_schema_field(ReadingProgressSerializer)
    def get_progress(self, version: Any) -> dict[str, int]:
        """version: as `selectors.progress.with_progress` finds it."""
        return {"done": max(0, version.done), "total": version.total}

    @extend_schema_field(ReadingErrorSerializer(allow_null=True))
    def get_error(self, version: DocumentVersion) -> dict[str, str] | None:
        if not version.error_code:
            return None
        return {"code": version.error_code, "detail": version.error_detail}


class DocumentSerializer(serializers.ModelSerializer[Document]):
    source = serializers.ChoiceField(choices=DocumentSource.choices)  # type: ignore[assignment]  # the field's name
    newest = serializers.SerializerMethodField(help_text="Its newest version.")

    class Meta:
        model = Document
        fields = (
            "id",
            "base_id",
            "title",
            "source",
            "address",
            "language",
            "newest",
            "created_at",
            "updated_at",
        )

    @extend_schema_field(DocumentVersionSerializer(allow_null=True))
    def get_newest(self, document: Any) -> dict[str, Any] | None:
        """document: as `selectors.progress.with_newest` finds it."""
        return DocumentVersionSerializer(document.newest[0]).data if document.newest else None


class DocumentPutSerializer(serializers.Serializer[Any]):
    method = serializers.CharField()
    url = serializers.CharField()
    headers = serializers.DictField(child=serializers.CharField())


class BroughtDocumentSerializer(serializers.Serializer[Any]):
    document = DocumentSerializer()
    version = DocumentVersionSerializer()
    request = DocumentPutSerializer(
        allow_null=True, help_text="By which the file is put into the store; then `complete`."
    )


class KnowledgePassageSerializer(serializers.ModelSerializer[Passage]):
    kind = serializers.ChoiceField(choices=[(kind.value, kind.value) for kind in PassageKind])
    headings = serializers.ListField(child=serializers.CharField())
    questions = serializers.ListField(child=serializers.CharField())
    is_embedded = serializers.SerializerMethodField()

    class Meta:
        model = Passage
        fields = (
            "id",
            "base_id",
            "document_id",
            "kind",
            "headings",
            "text",
            "questions",
            "page",
            "position",
            "language",
            "is_live",
            "is_next",
            "is_disabled",
            "is_edited",
            "is_embedded",
            "created_at",
        )

    def get_is_embedded(self, passage: Passage) -> bool:
        return passage.encoder != ""


class PassageWordsSerializer(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=8000, trim_whitespace=False, help_text="Markdown.")
    questions = serializers.ListField(
        child=serializers.CharField(max_length=500), max_length=MOST_QUESTIONS, default=list
    )
    headings = serializers.ListField(
        child=serializers.CharField(max_length=300), max_length=8, default=list
    )


class PassageEditSerializer(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=8000, trim_whitespace=False, required=False)
    questions = serializers.ListField(
        child=serializers.CharField(max_length=500), max_length=MOST_QUESTIONS, required=False
    )
    headings = serializers.ListField(
        child=serializers.CharField(max_length=300), max_length=8, required=False
    )
    is_enabled = serializers.BooleanField(required=False)


class PassageParameters(serializers.Serializer[Any]):
    document = serializers.UUIDField(required=False)
    kind = serializers.ChoiceField(
        choices=[(kind.value, kind.value) for kind in PassageKind], required=False
    )
    q = serializers.CharField(max_length=100, required=False, help_text="Words that stand in it.")


class PublishedSerializer(serializers.Serializer[Any]):
    changed = serializers.IntegerField(help_text="Passages.")


class HitTestSerializer(serializers.Serializer[Any]):
    question = serializers.CharField(max_length=1000)
    view = serializers.ChoiceField(
        choices=["live", "next"], default="live", help_text="As it is, or as it would be."
    )


class PassageEvidenceSerializer(serializers.Serializer[Any]):
    words = serializers.FloatField(help_text="Share of the question's weight that it bears.")
    headings = serializers.FloatField()
    questions = serializers.FloatField()
    often = serializers.FloatField(help_text="The same, counting how often (BM25).")
    text = serializers.FloatField(help_text="Standard deviations above chance.")
    question = serializers.FloatField()
    sentence = serializers.FloatField()
    same_question = serializers.FloatField(help_text="Cosine to its nearest question.")
    same_language = serializers.FloatField()
    fused = serializers.FloatField(help_text="Reciprocal ranks of both lists.")


class PassageHitSerializer(serializers.Serializer[Any]):
    passage = KnowledgePassageSerializer()
    title = serializers.CharField(help_text="Of the document.")
    confidence = serializers.FloatField()
    by_words = serializers.IntegerField(allow_null=True, help_text="Its place; null: not found.")
    by_meaning = serializers.IntegerField(allow_null=True)
    evidence = PassageEvidenceSerializer()


class HitTestAnswerSerializer(serializers.Serializer[Any]):
    weights = serializers.DictField(
        child=serializers.FloatField(), help_text="Of the lexemes that were looked for."
    )
    has_point = serializers.BooleanField(help_text="False: no worker answered; words alone.")
    threshold = serializers.FloatField()
    outcome = serializers.CharField()
    answer = serializers.CharField()
    hits = PassageHitSerializer(many=True)
