"""Photos that guests bring: asked for here, sent straight to the store, completed here."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from backend.common.openapi import conflict, not_permitted
from backend.photos.api.upload_answers import answer_for
from backend.photos.api.upload_serializers import PartNumbersSerializer, PartsSerializer
from backend.photos.models import Upload, UploadState
from backend.photos.services.upload_presigning import part_requests
from backend.sharing.api import examples
from backend.sharing.api.guest_serializers import GuestWishSerializer, SentFileSerializer
from backend.sharing.api.guests import GuestView
from backend.sharing.services.guest_uploads import (
    abort_guest_upload,
    begin_guest_upload,
    complete_guest_upload,
    get_guest_upload,
)

_OFF = not_permitted("`uploads_off`: the link takes none.")
# Of an accepted upload and of a duplicate, guests are told the same.
_STATES = {
    UploadState.PENDING: "pending",
    UploadState.ACCEPTED: "arrived",
    UploadState.DUPLICATE: "arrived",
    UploadState.ABORTED: "ended",
    UploadState.EXPIRED: "ended",
}


class SharedUploadsView(GuestView):
    def idempotency_scope(self, key: str) -> str:
        """A retry with the same `Idempotency-Key` uses up nothing more of what the link takes."""
        return f"share {self.link(key).pk}"

    @extend_schema(
        operation_id="shared_upload",
        request=GuestWishSerializer,
        responses={201: SentFileSerializer} | conflict("`share_full`: it takes no more."),
        examples=[examples.GUEST_UPLOAD],
    )
    def post(self, request: Request, key: str) -> Response:
        """Begins an upload into the owner's library, within the limits of the link (`share_full`)
        and of the owner's quota. `uploads_off` where the link takes none."""
        wish = GuestWishSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        upload = begin_guest_upload(
            link=self.link(key),
            wish=wish.wish(),
            guest_name=wish.validated_data.get("guest_name", ""),
        )
        return _answer(upload, status.HTTP_201_CREATED)


class SharedUploadView(GuestView):
    @extend_schema(operation_id="shared_upload_get", responses={200: SentFileSerializer} | _OFF)
    def get(self, request: Request, key: str, upload_id: UUID) -> Response:
        """One upload: which parts have arrived, and fresh requests for those that have not."""
        return _answer(get_guest_upload(link=self.link(key), upload_id=upload_id))

    @extend_schema(
        operation_id="shared_upload_abort",
        responses={204: None} | _OFF | conflict("`upload_ended`: it has arrived."),
    )
    def delete(self, request: Request, key: str, upload_id: UUID) -> Response:
        """Aborts an upload and gives its room back."""
        abort_guest_upload(link=self.link(key), upload_id=upload_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class SharedUploadPartsView(GuestView):
    @extend_schema(
        operation_id="shared_upload_parts",
        request=PartNumbersSerializer,
        responses={200: PartsSerializer} | conflict("`upload_ended`: nothing more can be sent."),
        examples=[examples.PART_NUMBERS],
    )
    def post(self, request: Request, key: str, upload_id: UUID) -> Response:
        """Signs requests for parts of a multipart upload."""
        asked = PartNumbersSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        upload = get_guest_upload(link=self.link(key), upload_id=upload_id)
        parts = part_requests(upload, asked.validated_data["numbers"])
        return Response(PartsSerializer({"parts": parts}).data)


class SharedUploadCompleteView(GuestView):
    @extend_schema(
        operation_id="shared_upload_complete",
        request=None,
        responses={200: SentFileSerializer}
        | _OFF
        | conflict("`upload_incomplete`, `size_mismatch` or `upload_ended`."),
    )
    def post(self, request: Request, key: str, upload_id: UUID) -> Response:
        """Says that all bytes are there. The photo is shown here at once, or when the owner has
        looked at it."""
        return _answer(complete_guest_upload(link=self.link(key), upload_id=upload_id))


def _answer(upload: Upload, code: int = status.HTTP_200_OK) -> Response:
    answer = answer_for(upload)
    told = {
        name: getattr(answer, name)
        for name in ("id", "method", "request", "part_size", "parts", "stored_parts", "expires_at")
    }
    told["state"] = _STATES[answer.state]
    return Response(SentFileSerializer(told).data, status=code)
