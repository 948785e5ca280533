"""Imports on the wire. Keys come in, and never go out."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.imports.models import (
    AddressingStyle,
    BucketImport,
    ImportItem,
    ImportState,
    ItemKind,
    Outcome,
)


class ImportWishSerializer(serializers.Serializer[Any]):
    endpoint = serializers.CharField(
        max_length=2000, help_text="The store's address, without the bucket."
    )
    region = serializers.RegexField(r"^[A-Za-z0-9-]{1,64}$", default="us-east-1")
    bucket = serializers.RegexField(r"^[A-Za-z0-9][A-Za-z0-9._-]{1,254}$")
    prefix = serializers.CharField(
        max_length=1024,
        default="",
        allow_blank=True,
        trim_whitespace=False,
        help_text="What keys begin with; none: the whole bucket.",
    )
    addressing_style = serializers.ChoiceField(
        choices=AddressingStyle.choices, default=AddressingStyle.PATH
    )
    access_key_id = serializers.CharField(
        max_length=200, default="", allow_blank=True, help_text="None: a public bucket."
    )
    secret_access_key = serializers.CharField(
        max_length=500, default="", allow_blank=True, write_only=True
    )
    folders_as_albums = serializers.BooleanField(default=False)


class ImportCountsSerializer(serializers.Serializer[BucketImport]):
    found = serializers.IntegerField(help_text="Objects listed so far.")
    waiting = serializers.IntegerField()
    imported = serializers.IntegerField()
    duplicate = serializers.IntegerField(help_text="The library held these bytes already.")
    ignored = serializers.IntegerField(help_text="Sidecars that describe no photo here.")
    refused = serializers.IntegerField(help_text="Nothing that the library takes.")
    failed = serializers.IntegerField(help_text="They can be tried again.")


class ImportFailureSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    detail = serializers.CharField()


class ImportSerializer(serializers.ModelSerializer[BucketImport]):
    state = serializers.ChoiceField(choices=ImportState.choices)
    counts = ImportCountsSerializer(source="*")
    error = serializers.SerializerMethodField(help_text="Why the bucket cannot be read.")

    class Meta:
        model = BucketImport
        fields = (
            "id",
            "endpoint",
            "region",
            "bucket",
            "prefix",
            "addressing_style",
            "folders_as_albums",
            "state",
            "is_listed",
            "counts",
            "error",
            "created_at",
            "ended_at",
        )

    @extend_schema_field(ImportFailureSerializer(allow_null=True))
    def get_error(self, job: BucketImport) -> dict[str, str] | None:
        if not job.error_code:
            return None
        return {"code": job.error_code, "detail": job.error_detail}


class ImportItemSerializer(serializers.ModelSerializer[ImportItem]):
    kind = serializers.ChoiceField(choices=ItemKind.choices)
    outcome = serializers.ChoiceField(choices=Outcome.choices)

    class Meta:
        model = ImportItem
        fields = (
            "id",
            "key",
            "etag",
            "kind",
            "size",
            "last_modified",
            "outcome",
            "code",
            "detail",
            "attempts",
            "asset_id",
        )


class ImportItemsParameters(serializers.Serializer[Any]):
    outcome = serializers.ChoiceField(choices=Outcome.choices, required=False)
