"""What guests brought, for the owner to judge."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common import errors
from backend.common.pagination import KeysetPagination
from backend.photos.api.asset_serializers import ChangedIdsSerializer
from backend.photos.api.outcomes import changed_response
from backend.sharing.api import examples
from backend.sharing.api.link_serializers import GuestUploadSerializer, UploadIdsSerializer
from backend.sharing.models import GuestUpload
from backend.sharing.selectors import guest_uploads
from backend.sharing.selectors.links import get_link
from backend.sharing.services.guest_uploads import approve_uploads, refuse_uploads


class GuestUploadPagination(KeysetPagination):
    ordering = guest_uploads.ORDERING


class LinkUploadsView(generics.ListAPIView[GuestUpload]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.SHARES_READ}
    serializer_class = GuestUploadSerializer
    pagination_class = GuestUploadPagination

    def get_queryset(self) -> QuerySet[GuestUpload]:
        link = get_link(owner=signed_in_user(self.request), link_id=self.kwargs["share_id"])
        return guest_uploads.brought_by_guests(link)

    @extend_schema(operation_id="shares_uploads")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Photos that guests have brought through this link, the latest first."""
        return super().get(request, *args, **kwargs)


class LinkUploadsApproveView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.SHARES_WRITE}

    @extend_schema(
        operation_id="shares_approve_uploads",
        request=UploadIdsSerializer,
        responses=ChangedIdsSerializer,
        examples=[examples.UPLOAD_IDS],
    )
    def post(self, request: Request, share_id: UUID) -> Response:
        """Shows guests' photos to all who have the link; answers which waited for it, and of each
        what became of it: one that was judged before stays as it is."""
        return _judged(request, share_id, approve_uploads)


class LinkUploadsRefuseView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.SHARES_WRITE}

    @extend_schema(
        operation_id="shares_refuse_uploads",
        request=UploadIdsSerializer,
        responses=ChangedIdsSerializer,
        examples=[examples.UPLOAD_IDS],
    )
    def post(self, request: Request, share_id: UUID) -> Response:
        """Puts guests' photos into the trash; answers which waited for it, and of each what became
        of it: one that was judged before stays as it is."""
        return _judged(request, share_id, refuse_uploads)


def _judged(request: Request, share_id: UUID, judge: Callable[..., list[UUID]]) -> Response:
    given = UploadIdsSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    owner, ids = signed_in_user(request), given.validated_data["ids"]
    link = get_link(owner=owner, link_id=share_id)
    return changed_response(
        asked=ids,
        changed=judge(owner=owner, link=link, upload_ids=ids),
        there=guest_uploads.brought_by_guests(link),
        missing=errors.NotFound("No guest has brought such a photo."),
    )
