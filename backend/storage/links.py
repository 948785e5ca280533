"""Links to objects for clients: to be shown, or to be saved under a name."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from backend.installation import changeable
from backend.storage import store


@dataclass(frozen=True, slots=True)
class DownloadLink:
    url: str
    expires_at: datetime


def view_url(key: str) -> str:
    """Of a rendition or a face crop; the same for some minutes, so that browsers cache it."""
    return store().presign_view(key)


def guest_view_url(key: str) -> str:
    """The same for those to whom it is only lent: over after SHARE_URL_EXPIRES_IN at the latest,
    and not before two thirds of it."""
    window = settings.SHARE_URL_EXPIRES_IN / 3
    return store().presign_view(key, valid_for=2 * window, window=window)


def secret_view_url(key: str) -> str:
    """The same for what no cache may keep a copy of, and over a few minutes later."""
    window = changeable.LOCKED_FOLDER_OPEN_FOR.value() / 3
    return store().presign_view(key, valid_for=2 * window, window=window, cached=False)


def download_link(key: str, *, filename: str, expires_in: timedelta | None = None) -> DownloadLink:
    """Makes browsers save the object under `filename`, whatever characters it holds."""
    expires_in = expires_in or settings.PRESIGNED_URL_EXPIRES_IN
    expires_at = timezone.now() + expires_in
    return DownloadLink(
        store().presign_get(key, expires_in=expires_in, download_as=filename), expires_at
    )
