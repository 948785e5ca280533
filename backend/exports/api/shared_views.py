"""Downloads of what a link shows, by its guests."""

from uuid import UUID

from django.http.response import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from backend.common.negotiation import AlwaysFile
from backend.common.openapi import not_permitted
from backend.exports.api import examples
from backend.exports.api.download_views import NOTHING, plan_of
from backend.exports.api.part_answers import RANGE_PARAMETERS, RESPONSES, answer_with
from backend.exports.api.serializers import DownloadPlanSerializer, NewContainerDownloadSerializer
from backend.exports.models import Archive
from backend.exports.selectors.archives import get_archive, get_part
from backend.exports.services.downloads import download_shared
from backend.sharing.api.guests import GuestView
from backend.sharing.models import ShareLink
from backend.sharing.services.visits import note_download

_OFF = not_permitted("`downloads_off`: the link offers none.")


class SharedDownloadsView(GuestView):
    @extend_schema(
        operation_id="shared_downloads",
        request=NewContainerDownloadSerializer,
        responses={201: DownloadPlanSerializer} | NOTHING | _OFF,
        examples=[examples.ALL, examples.CHOSEN, examples.PLAN],
    )
    def post(self, request: Request, key: str) -> Response:
        """Plans a download of all that the link shows, or of some of it: what `shared_download`
        gives of each photo. Where that is but a preview for now (`previews`), the whole picture is
        made: fetch the plan again until `is_preparing` is false, and then plan anew to have it, or
        take what there is. Of more than 20,000 photos the plan grows, as of an album: get it again
        until `is_ready`. `downloads_off` where the link offers none."""
        given = NewContainerDownloadSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        link = self.link(key)
        made = download_shared(link=link, asset_ids=given.validated_data.get("ids"))
        return plan_of(_find(link, made.pk), request, status=status.HTTP_201_CREATED)


class SharedDownloadPlanView(GuestView):
    @extend_schema(
        operation_id="shared_downloads_get",
        responses={200: DownloadPlanSerializer} | _OFF,
        examples=[examples.PLAN],
    )
    def get(self, request: Request, key: str, archive_id: UUID) -> Response:
        """The plan again: also what had to be left out since."""
        return plan_of(_find(self.link(key), archive_id), request)


class SharedDownloadPartView(GuestView):
    content_negotiation_class = AlwaysFile

    @extend_schema(
        operation_id="shared_downloads_part",
        parameters=RANGE_PARAMETERS,
        responses=RESPONSES | _OFF,
    )
    def get(self, request: Request, key: str, archive_id: UUID, number: int) -> HttpResponseBase:
        """A part, as a ZIP file; see `downloads_part`. It ends with the link, at once. Each photo
        counts as downloaded when a part is fetched from its beginning."""
        return sent_to_guest(request, link=self.link(key), archive_id=archive_id, number=number)


def sent_to_guest(
    request: Request, *, link: ShareLink, archive_id: UUID, number: int
) -> HttpResponseBase:
    part = get_part(_find(link, archive_id), number)
    response, begins = answer_with(part, request)
    if begins and request.method == "GET":
        note_download(link=link, photos=part.photo_count)
    return response


def _find(link: ShareLink, archive_id: UUID) -> Archive:
    return get_archive(archive_id=archive_id, link=link)
