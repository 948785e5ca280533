"""What a link shows to whoever has it."""

from uuid import UUID

from django.contrib.auth import get_user
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from backend.common.addresses import address_of
from backend.common.openapi import not_permitted
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS
from backend.sharing.api import examples
from backend.sharing.api import guest_serializers as serializers
from backend.sharing.api.asset_serializers import LentDownloadSerializer, SharedAssetSerializer
from backend.sharing.api.guests import GuestView
from backend.sharing.api.paging import page_of_assets
from backend.sharing.selectors.contents import (
    count_of,
    get_shared_asset,
    is_arranged,
    shows_location,
)
from backend.sharing.selectors.links import open_link
from backend.sharing.services.downloads import guest_download
from backend.sharing.services.guest_sessions import unlock
from backend.sharing.services.reporting import report_link
from backend.sharing.services.visits import note_view
from backend.sharing.services.words import words_for_guests


class SharedView(GuestView):
    @extend_schema(operation_id="shared_get", responses=serializers.SharedSerializer)
    def get(self, request: Request, key: str) -> Response:
        """What this link is. A key that is wrong, revoked or expired is not found, a link that an
        administrator has suspended gone (`share_suspended`); where a password is asked for, all but
        `unlock` and `report` answers 401 (`share_password_required`) without a token."""
        link = self.link(key)
        if get_user(request._request) != link.owner:  # whose session opens nothing here
            note_view(link=link, visitor=visitor_of(request))
        words = words_for_guests(link)
        answer = {
            "title": words.title,
            "description": words.description,
            "owner_name": link.owner.name,
            "asset_count": count_of(link),
            "is_arranged": is_arranged(link),
            "allows_download": link.allows_download,
            "allows_upload": link.allows_upload,
            "reviews_uploads": link.reviews_uploads,
            "includes_location": link.includes_location,
            "has_password": bool(link.password),
            "expires_at": link.expires_at,
        }
        return Response(serializers.SharedSerializer(answer).data)


class SharedUnlockView(GuestView):
    @extend_schema(
        operation_id="shared_unlock",
        request=serializers.UnlockSerializer,
        responses=serializers.GuestTokenSerializer,
        examples=[examples.UNLOCK],
    )
    def post(self, request: Request, key: str) -> Response:
        """Takes the password and gives a token for some hours. It ends at once with the link, and
        with the password. Attempts are few: `too_many_attempts`."""
        given = serializers.UnlockSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        session = unlock(
            link=open_link(key),
            password=given.validated_data["password"],
            address=address_of(request._request),
        )
        return Response(serializers.GuestTokenSerializer(session).data)


class SharedReportView(GuestView):
    @extend_schema(
        operation_id="shared_report",
        request=serializers.NewReportSerializer,
        responses={204: None},
        examples=[examples.REPORT],
    )
    def post(self, request: Request, key: str) -> Response:
        """Tells the administrators of the installation that something is wrong with this link. It
        needs no password, and the answer tells nothing. Of who reports, only a keyed hash of the
        address is kept for a while, so that a second report of the same visitor changes nothing.
        Reports are few: `too_many_attempts`."""
        given = serializers.NewReportSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        report_link(
            link=open_link(key), address=address_of(request._request), **given.validated_data
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class SharedAssetsView(GuestView):
    pagination_class = KeysetPagination

    @extend_schema(
        operation_id="shared_assets",
        parameters=[FIELDS],
        responses=SharedAssetSerializer(many=True),
        examples=[examples.SHARED_ASSET],
    )
    def get(self, request: Request, key: str) -> Response:
        """The photos, in the order that the owner chose. Addresses of pictures are good for some
        minutes; ask again for fresh ones."""
        return page_of_assets(request, self.link(key))


class SharedAssetView(GuestView):
    @extend_schema(
        operation_id="shared_asset",
        responses=SharedAssetSerializer,
        examples=[examples.SHARED_ASSET],
    )
    def get(self, request: Request, key: str, asset_id: UUID) -> Response:
        """One of the photos."""
        link = self.link(key)
        asset = get_shared_asset(link, asset_id=asset_id)
        context = {"shows_location": lambda asset: shows_location(link, asset)}
        return Response(SharedAssetSerializer(asset, context=context).data)


class SharedDownloadView(GuestView):
    @extend_schema(
        operation_id="shared_download",
        responses={200: LentDownloadSerializer}
        | not_permitted("`downloads_off`: the link offers none."),
    )
    def get(self, request: Request, key: str, asset_id: UUID) -> Response:
        """A short-lived address to save a photo from: of the original where the owner shares
        locations, else of the whole picture without any metadata. That is made when it is first
        asked for: until then it is a smaller one, and `is_preparing`. `downloads_off` where the
        link offers none."""
        link = self.link(key)
        found = guest_download(link=link, asset=get_shared_asset(link, asset_id=asset_id))
        return Response(LentDownloadSerializer(found).data)


def visitor_of(request: Request) -> str:
    return f"{address_of(request._request)} {request.headers.get('User-Agent', '')}"
