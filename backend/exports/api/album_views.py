"""Downloads of albums, by those who are in them."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from django.http.response import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.albums.selectors.membership import get_album
from backend.exports.api import examples
from backend.exports.api.download_views import NOTHING, plan_of
from backend.exports.api.part_answers import RANGE_PARAMETERS, RESPONSES, PartView, answer_with
from backend.exports.api.serializers import DownloadPlanSerializer, NewContainerDownloadSerializer
from backend.exports.models import Archive, ArchiveKind
from backend.exports.selectors.archives import get_archive, get_part
from backend.exports.services.downloads import download_album

_READ: Mapping[str, Scope] = {"GET": Scope.ALBUMS_READ}


class AlbumDownloadsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ALBUMS_READ}

    @extend_schema(
        operation_id="albums_downloads",
        request=NewContainerDownloadSerializer,
        responses={201: DownloadPlanSerializer} | NOTHING,
        examples=[examples.ALL, examples.CHOSEN, examples.PLAN],
    )
    def post(self, request: Request, album_id: UUID) -> Response:
        """Plans a download of the album, or of some photos of it. Of a photo that another member
        has edited, the edited picture comes alone. An album of more than 20,000 photos is planned
        part by part: get the plan again until `is_ready`, and fetch meanwhile what is there."""
        given = NewContainerDownloadSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        made = download_album(
            user=signed_in_user(request),
            album_id=album_id,
            asset_ids=given.validated_data.get("ids"),
        )
        found = _find(request, album_id, made.pk)
        return plan_of(found, request, status=status.HTTP_201_CREATED)


class AlbumDownloadView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(
        operation_id="albums_downloads_get",
        responses=DownloadPlanSerializer,
        examples=[examples.PLAN],
    )
    def get(self, request: Request, album_id: UUID, archive_id: UUID) -> Response:
        """The plan again: also what had to be left out since."""
        return plan_of(_find(request, album_id, archive_id), request)


class AlbumDownloadPartView(PartView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(
        operation_id="albums_downloads_part", parameters=RANGE_PARAMETERS, responses=RESPONSES
    )
    def get(
        self, request: Request, album_id: UUID, archive_id: UUID, number: int
    ) -> HttpResponseBase:
        """A part, as a ZIP file; see `downloads_part`. Who leaves the album gets no more of it."""
        part = get_part(_find(request, album_id, archive_id), number)
        response, _ = answer_with(part, request)
        return response


def _find(request: Request, album_id: UUID, archive_id: UUID) -> Archive:
    user = signed_in_user(request)
    album = get_album(user=user, album_id=album_id)
    return get_archive(archive_id=archive_id, owner=user, album=album, kind=ArchiveKind.ALBUM)
