"""What guests brought through a link, for its owner."""

from django.db.models import QuerySet

from backend.photos.models import UploadState
from backend.sharing.models import GuestUpload, ShareLink

ORDERING = ("-upload_id",)


def brought_by_guests(link: ShareLink) -> QuerySet[GuestUpload]:
    """Files that have arrived, the latest first, whatever the owner said of them."""
    arrived = (UploadState.ACCEPTED, UploadState.DUPLICATE)
    rows = GuestUpload.objects.filter(link=link, upload__state__in=arrived)
    return rows.select_related("upload").order_by(*ORDERING)
