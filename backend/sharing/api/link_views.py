"""Links, for those who own them."""

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
from backend.common.conditional import Conditional, Editing
from backend.common.openapi import conflict, missing
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS
from backend.sharing.api import examples
from backend.sharing.api import link_serializers as serializers
from backend.sharing.api.asset_serializers import SharedAssetSerializer
from backend.sharing.api.paging import page_of_assets
from backend.sharing.models import ShareLink
from backend.sharing.selectors import links
from backend.sharing.selectors.guest_uploads import brought_by_guests
from backend.sharing.services.links import change_link, choose_assets, create_link, revoke_link

_ENDED = conflict("`share_ended`: it was revoked; or `suspended_by_administrator`.")
_ENDED_OR_TAKEN = conflict(
    "`share_ended`: it was revoked; `suspended_by_administrator`; `slug_taken`: by another link."
)


class LinksView(generics.ListAPIView[ShareLink]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.SHARES_READ,
        "POST": Scope.SHARES_WRITE,
    }
    serializer_class = serializers.LinkSerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[Any]:
        asked = serializers.LinkListParameters(data=self.request.query_params)
        asked.is_valid(raise_exception=True)
        return links.list_links(
            owner=signed_in_user(self.request), ended=bool(asked.validated_data.get("ended"))
        )

    @extend_schema(operation_id="shares_list", parameters=[serializers.LinkListParameters])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Your links that are open, or would be if no administrator had suspended them, the latest
        first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="shares_create",
        request=serializers.NewLinkSerializer,
        responses={201: serializers.LinkSerializer}
        | conflict(
            "`too_many_links`: revoke some first; `suspended_by_administrator`; `slug_taken`."
        )
        | missing("The album or a photo is not there."),
        examples=[examples.NEW_LINK, examples.NEW_ALBUM_LINK],
    )
    def post(self, request: Request) -> Response:
        """Makes a link to an album, or to photos of your library: whoever has its `url` sees them
        as they are at that time. Locations are left out unless you say otherwise."""
        wish = serializers.NewLinkSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        link = create_link(
            owner=owner,
            terms=wish.terms(),
            album_id=wish.validated_data.get("album_id"),
            asset_ids=wish.validated_data.get("assets", ()),
        )
        return _answer(request, link.pk, status.HTTP_201_CREATED)


class LinkView(Conditional):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.SHARES_READ,
        "PATCH": Scope.SHARES_WRITE,
        "DELETE": Scope.SHARES_WRITE,
    }

    @extend_schema(operation_id="shares_get", responses=serializers.LinkSerializer)
    def get(self, request: Request, share_id: UUID) -> Response:
        """One of your links, open or ended."""
        return _answer(request, share_id)

    @extend_schema(
        operation_id="shares_change",
        request=serializers.LinkTermsSerializer,
        responses={200: serializers.LinkSerializer} | _ENDED_OR_TAKEN,
        examples=[examples.CHANGE_LINK, examples.NAME_LINK],
    )
    def patch(self, request: Request, share_id: UUID) -> Response:
        """Sets what is given and leaves the rest; it holds for the next request of any guest."""
        wish = serializers.LinkTermsSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        change_link(owner=signed_in_user(request), link_id=share_id, terms=wish.terms())
        return _answer(request, share_id)

    @extend_schema(operation_id="shares_revoke", responses={204: None})
    def delete(self, request: Request, share_id: UUID) -> Response:
        """Ends a link at once, and for good. Addresses of pictures that guests hold already are
        good for a few minutes more."""
        revoke_link(owner=signed_in_user(request), link_id=share_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class LinkAssetsView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.SHARES_READ,
        "POST": Scope.SHARES_WRITE,
    }
    pagination_class = KeysetPagination

    @extend_schema(
        operation_id="shares_assets",
        parameters=[FIELDS],
        responses=SharedAssetSerializer(many=True),
        examples=[examples.SHARED_ASSET],
    )
    def get(self, request: Request, share_id: UUID) -> Response:
        """The photos that the link shows, as guests see them."""
        link = links.get_link(owner=signed_in_user(request), link_id=share_id)
        return page_of_assets(request, link)

    @extend_schema(
        operation_id="shares_choose",
        request=serializers.ChoiceSerializer,
        responses={200: serializers.LinkSerializer} | _ENDED,
        examples=[examples.CHOICE],
    )
    def post(self, request: Request, share_id: UUID) -> Response:
        """Puts photos of your library into a selection, and takes others out."""
        wish = serializers.ChoiceSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        choose_assets(owner=signed_in_user(request), link_id=share_id, **wish.validated_data)
        return _answer(request, share_id)


class LinkStatisticsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.SHARES_READ}

    @extend_schema(operation_id="shares_statistics", responses=serializers.LinkStatisticsSerializer)
    def get(self, request: Request, share_id: UUID) -> Response:
        """How often guests came and downloaded, by day. Nothing is kept of who they are."""
        link = links.get_link(owner=signed_in_user(request), link_id=share_id)
        answer = {
            "views": link.views,
            "downloads": link.downloads,
            "last_day": link.last_day,
            "uploads": brought_by_guests(link).count(),
            "days": links.link_days(link),
        }
        return Response(serializers.LinkStatisticsSerializer(answer).data)


def _answer(request: Request, share_id: UUID, code: int = status.HTTP_200_OK) -> Response:
    link = links.get_link(owner=signed_in_user(request), link_id=share_id)
    serializer = serializers.LinkSerializer(link, context={"request": request})
    return Response(serializer.data, status=code)
