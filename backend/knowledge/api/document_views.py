"""Documents and their versions, for those who keep a base."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.knowledge.api import editor_serializers as serializers
from backend.knowledge.api import examples
from backend.knowledge.api.base_views import EDITING
from backend.knowledge.models import Document, DocumentVersion
from backend.knowledge.selectors.bases import base_to_edit, document_to_edit, version_to_edit
from backend.knowledge.selectors.progress import with_newest, with_progress
from backend.knowledge.services import documents
from backend.knowledge.services.bases import refuse_product


class DocumentsView(generics.ListAPIView[Document]):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING
    serializer_class = serializers.DocumentSerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[Document]:
        base = base_to_edit(signed_in_user(self.request), self.kwargs["base_id"])
        return with_newest(Document.objects.filter(base=base))

    @extend_schema(operation_id="knowledge_documents_list", tags=["knowledge"])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The documents of a base, the newest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="knowledge_documents_create",
        tags=["knowledge"],
        request=serializers.NewDocumentSerializer,
        examples=[examples.NEW_DOCUMENT],
        responses={201: serializers.BroughtDocumentSerializer}
        | conflict("`document_known`, `product_documents`."),
    )
    def post(self, request: Request, base_id: UUID) -> Response:
        """Brings a document: `text` as it stands, a page by its `address`, or a `file`.

        A file goes straight into the store: send it by `request`, then `complete` its version.
        Markdown, HTML, plain text, PDF, DOCX, XLSX and CSV are read; columns of questions and
        answers become approved answers. Nothing is answered from it before it is published.
        """
        user = signed_in_user(request)
        base = base_to_edit(user, base_id)
        refuse_product(base)
        given = serializers.NewDocumentSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        wish = given.validated_data
        asked: dict[str, Any] | None = None
        if "text" in wish:
            version = documents.add_text(base, user, title=wish["title"], text=wish["text"])
        elif "address" in wish:
            version = documents.add_page(base, user, address=wish["address"])
        else:
            file = documents.File(**wish["file"])
            version, asked = documents.expect_file(base, user, title=wish["title"], file=file)
        return Response(_brought(version, asked), status=status.HTTP_201_CREATED)


class DocumentView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_documents_get",
        tags=["knowledge"],
        responses=serializers.DocumentSerializer,
    )
    def get(self, request: Request, document_id: UUID) -> Response:
        """One document, and how far its newest version is."""
        document = document_to_edit(signed_in_user(request), document_id)
        return Response(_shown(document))

    @extend_schema(
        operation_id="knowledge_documents_delete",
        tags=["knowledge"],
        responses={204: None} | conflict("`product_documents`."),
    )
    def delete(self, request: Request, document_id: UUID) -> Response:
        """Deletes it; from now on nothing is answered from it."""
        document = document_to_edit(signed_in_user(request), document_id)
        refuse_product(document.base)
        documents.delete_document(document)
        return Response(status=status.HTTP_204_NO_CONTENT)


class VersionsView(generics.ListAPIView[DocumentVersion]):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING
    serializer_class = serializers.DocumentVersionSerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[DocumentVersion]:
        document = document_to_edit(signed_in_user(self.request), self.kwargs["document_id"])
        return with_progress(DocumentVersion.objects.filter(document=document))

    @extend_schema(operation_id="knowledge_versions_list", tags=["knowledge"])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Everything that the document has been, the newest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="knowledge_versions_create",
        tags=["knowledge"],
        request=serializers.NewDocumentVersionSerializer,
        examples=[examples.NEW_VERSION],
        responses={201: serializers.BroughtDocumentSerializer} | conflict("`product_documents`."),
    )
    def post(self, request: Request, document_id: UUID) -> Response:
        """Brings it anew: of what stays the same, passages and what editors made of them stay."""
        user = signed_in_user(request)
        document = document_to_edit(user, document_id)
        refuse_product(document.base)
        given = serializers.NewDocumentVersionSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        wish = given.validated_data
        if "text" in wish:
            version, asked = documents.renew_text(document, user, text=wish["text"]), None
        else:
            file = documents.File(**wish["file"])
            version, asked = documents.expect_version(document, user, file=file)
        return Response(_brought(version, asked), status=status.HTTP_201_CREATED)


class RefreshView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_documents_refresh",
        tags=["knowledge"],
        request=None,
        responses={200: serializers.BroughtDocumentSerializer} | conflict("`not_a_page`."),
    )
    def post(self, request: Request, document_id: UUID) -> Response:
        """Fetches a page of the web once more; where it has not changed, nothing happens."""
        user = signed_in_user(request)
        document = document_to_edit(user, document_id)
        return Response(_brought(documents.renew_page(document, user), None))


class CompleteView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_versions_complete",
        tags=["knowledge"],
        request=None,
        responses={200: serializers.DocumentVersionSerializer} | conflict("`upload_incomplete`."),
    )
    def post(self, request: Request, version_id: UUID) -> Response:
        """The file is in the store: it is read. Harmless when sent again."""
        version = version_to_edit(signed_in_user(request), version_id)
        documents.complete_version(version)
        return Response(_shown_version(version))


class RestoreVersionView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_versions_restore",
        tags=["knowledge"],
        request=None,
        responses={201: serializers.DocumentVersionSerializer}
        | conflict("`upload_incomplete`, `product_documents`."),
    )
    def post(self, request: Request, version_id: UUID) -> Response:
        """Makes an old version the newest one."""
        user = signed_in_user(request)
        version = version_to_edit(user, version_id)
        refuse_product(version.document.base)
        again = documents.read_again(version, user)
        return Response(_shown_version(again), status=status.HTTP_201_CREATED)


def _brought(version: DocumentVersion, asked: dict[str, Any] | None) -> object:
    return {
        "document": _shown(version.document),
        "version": _shown_version(version),
        "request": asked,
    }


def _shown(document: Document) -> object:
    found = with_newest(Document.objects.all()).get(pk=document.pk)
    return serializers.DocumentSerializer(found).data


def _shown_version(version: DocumentVersion) -> object:
    found = with_progress(DocumentVersion.objects.all()).get(pk=version.pk)
    return serializers.DocumentVersionSerializer(found).data
