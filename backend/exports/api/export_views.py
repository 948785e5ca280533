"""Exports of one's whole account. Not for API keys: they hold more than any scope names."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.authentication import IN_PERSON
from backend.accounts.api.identity import signed_in_user
from backend.common.openapi import conflict, not_permitted
from backend.common.pagination import KeysetPagination
from backend.exports.api import examples
from backend.exports.api.part_answers import RANGE_PARAMETERS, RESPONSES, PartView, answer_with
from backend.exports.api.serializers import (
    ExportDetailSerializer,
    ExportSerializer,
    NewExportSerializer,
)
from backend.exports.models import Archive, ArchiveKind
from backend.exports.selectors.archives import ORDERING, get_archive, get_part, list_exports
from backend.exports.services.account import begin_export, delete_export
from backend.photos.api.locked_access import TOKEN, require_open

_CLOSED = not_permitted("`folder_closed`: it has the locked folder in it, which is not open.")


class ExportPagination(KeysetPagination):
    ordering = ORDERING


class ExportsView(generics.ListAPIView[Any]):
    authentication_classes = IN_PERSON
    serializer_class = ExportSerializer
    pagination_class = ExportPagination

    def get_queryset(self) -> QuerySet[Any]:
        return list_exports(owner=signed_in_user(self.request))

    @extend_schema(operation_id="account_exports_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Exports that have not expired, the latest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="account_exports_create",
        request=NewExportSerializer,
        parameters=[TOKEN],
        responses={202: ExportSerializer}
        | conflict("`export_running`: one is being prepared already.")
        | _CLOSED,
        examples=[examples.ALL, examples.LOCKED_TOO],
    )
    def post(self, request: Request) -> Response:
        """Begins an export of everything: originals by year and month with XMP sidecars, edited
        pictures, albums, people, and a manifest with SHA-256. Its parts appear one after the other;
        look again until `is_ready`. What is in the trash stays out."""
        given = NewExportSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        if given.validated_data["includes_locked"]:
            require_open(request, owner)
        begun = begin_export(owner=owner, **given.validated_data)
        answer = ExportSerializer(list_exports(owner=owner).get(pk=begun.pk)).data
        return Response(answer, status=status.HTTP_202_ACCEPTED)


class ExportView(APIView):
    authentication_classes = IN_PERSON

    @extend_schema(operation_id="account_exports_get", responses=ExportDetailSerializer)
    def get(self, request: Request, archive_id: UUID) -> Response:
        """An export with its parts, and what is not in it."""
        path = request.path.removesuffix(f"/{archive_id}")
        context = {"request": request, "path": path}
        return Response(ExportDetailSerializer(_find(request, archive_id), context=context).data)

    @extend_schema(operation_id="account_exports_delete", responses={204: None})
    def delete(self, request: Request, archive_id: UUID) -> Response:
        """Forgets an export, or stops preparing it. The photos stay as they are."""
        delete_export(owner=signed_in_user(request), archive_id=archive_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class ExportPartView(PartView):
    authentication_classes = IN_PERSON

    @extend_schema(
        operation_id="account_exports_part",
        parameters=[*RANGE_PARAMETERS, TOKEN],
        responses=RESPONSES | _CLOSED,
    )
    def get(self, request: Request, archive_id: UUID, number: int) -> HttpResponseBase:
        """A part, as a ZIP file; see `downloads_part`. All parts unpack into one folder."""
        archive = _find(request, archive_id)
        if archive.includes_locked:
            require_open(request, signed_in_user(request))
        response, _ = answer_with(get_part(archive, number), request)
        return response


def _find(request: Request, archive_id: UUID) -> Archive:
    owner = signed_in_user(request)
    return get_archive(archive_id=archive_id, owner=owner, kind=ArchiveKind.ACCOUNT)
