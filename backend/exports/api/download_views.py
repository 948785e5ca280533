"""Downloads of the asker's own photos."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.http.response import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.openapi import missing
from backend.exports.api import examples
from backend.exports.api.part_answers import RANGE_PARAMETERS, RESPONSES, PartView, answer_with
from backend.exports.api.serializers import DownloadPlanSerializer, NewDownloadSerializer
from backend.exports.models import Archive, ArchiveKind
from backend.exports.selectors.archives import get_archive, get_part
from backend.exports.services.downloads import download_days, download_selection

NOTHING = missing("There is no such photo, or none that can be given.")
_READ: Mapping[str, Scope] = {"GET": Scope.ASSETS_READ}


class DownloadsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="downloads_create",
        request=NewDownloadSerializer,
        responses={201: DownloadPlanSerializer} | NOTHING,
        examples=[examples.CHOSEN, examples.DAYS, examples.PLAN],
    )
    def post(self, request: Request) -> Response:
        """Plans a download of chosen photos, or of all photos of some days: originals, the films of
        live photos, and edited pictures beside them. The answer has the ZIP files to fetch, each of
        bounded size. At most 20,000 photos (`too_many_photos`); more of them are an export."""
        given = NewDownloadSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        if days := given.validated_data.get("days"):
            made = download_days(owner=owner, first=days["from"], last=days["to"])
        else:
            made = download_selection(owner=owner, asset_ids=given.validated_data["ids"])
        return plan_of(_find(request, made.pk), request, status=status.HTTP_201_CREATED)


class DownloadView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(
        operation_id="downloads_get", responses=DownloadPlanSerializer, examples=[examples.PLAN]
    )
    def get(self, request: Request, archive_id: UUID) -> Response:
        """The plan again: also what had to be left out since."""
        return plan_of(_find(request, archive_id), request)


class DownloadPartView(PartView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(operation_id="downloads_part", parameters=RANGE_PARAMETERS, responses=RESPONSES)
    def get(self, request: Request, archive_id: UUID, number: int) -> HttpResponseBase:
        """A part, as a ZIP file that is made while it is sent. Send `Range`, and `If-Range` with
        the `ETag`, to go on where it broke off. `downloads_busy` (503): try again in a while."""
        response, _ = answer_with(get_part(_find(request, archive_id), number), request)
        return response


def _find(request: Request, archive_id: UUID) -> Archive:
    owner = signed_in_user(request)
    return get_archive(archive_id=archive_id, owner=owner, kind=ArchiveKind.SELECTION)


def plan_of(archive: Archive, request: Request, **answer: Any) -> Response:
    """`parts` lie below the address of the list that the archive is in."""
    path = request.path.removesuffix(f"/{archive.pk}")
    context = {"request": request, "path": path}
    return Response(DownloadPlanSerializer(archive, context=context).data, **answer)
