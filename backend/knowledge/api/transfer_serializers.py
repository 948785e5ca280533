"""Bases that are brought in from an archive, on the wire."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.knowledge.api.editor_serializers import DocumentPutSerializer, ReadingErrorSerializer
from backend.knowledge.models import BaseTransfer, TransferState
from backend.knowledge.services.bringing import LARGEST_ARCHIVE


class NewBaseTransferSerializer(serializers.Serializer[Any]):
    slug = serializers.SlugField(max_length=64, help_text="Of the new base.")
    size = serializers.IntegerField(
        min_value=1, max_value=LARGEST_ARCHIVE, help_text="Of the archive, in bytes."
    )


class BaseTransferSerializer(serializers.ModelSerializer[BaseTransfer]):
    state = serializers.ChoiceField(choices=TransferState.choices)
    documents = serializers.IntegerField(help_text="That were brought so far.")
    base_id = serializers.UUIDField(allow_null=True, help_text="Once it is done.")
    error = serializers.SerializerMethodField()

    class Meta:
        model = BaseTransfer
        fields = ("id", "slug", "state", "documents", "base_id", "error", "created_at", "ended_at")

    @extend_schema_field(ReadingErrorSerializer(allow_null=True))
    def get_error(self, transfer: BaseTransfer) -> dict[str, str] | None:
        if not transfer.error_code:
            return None
        return {"code": transfer.error_code, "detail": transfer.error_detail}


class ExpectedBaseTransferSerializer(serializers.Serializer[Any]):
    transfer = BaseTransferSerializer()
    request = DocumentPutSerializer(
        help_text="By which the archive is put into the store; then `complete`."
    )
