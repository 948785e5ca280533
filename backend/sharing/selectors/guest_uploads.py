"""What guests brought through a link, for its owner."""

from django.db.models import QuerySet

from backend.photos.models import UploadState
from backend.sharing.models import GuestUpload, GuestUploadState, ShareLink

ORDERING = ("-upload_id",)
_ARRIVED = (UploadState.ACCEPTED, UploadState.DUPLICATE)


def brought_by_guests(link: ShareLink) -> QuerySet[GuestUpload]:
    """Files that have arrived, the latest first, whatever the owner said of them."""
    rows = GuestUpload.objects.filter(link=link, upload__state__in=_ARRIVED)
    return rows.select_related("upload").order_by(*ORDERING)


def waiting_uploads() -> QuerySet[GuestUpload]:
    """Of all links: files that have arrived, and that the owner has not looked at."""
    return GuestUpload.objects.filter(
        state=GuestUploadState.PENDING,
        upload__state__in=_ARRIVED,
        upload__asset__is_visible=True,
    )
