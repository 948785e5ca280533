from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from backend.accounts.models import User
from backend.photos.models import Asset, Upload, UploadState
from backend.photos.services.uploads import UploadWish
from backend.sharing.models import ReportReason, ShareLink, ShareReport
from backend.sharing.services.guest_uploads import begin_guest_upload
from backend.sharing.services.keys import key_of
from backend.sharing.services.links import LinkTerms, create_link
from tests.factories.assets import make_asset


def make_link(
    *,
    owner: User,
    assets: Sequence[Asset] = (),
    album_id: UUID | None = None,
    expired_at: datetime | None = None,
    **terms: Any,
) -> ShareLink:
    """A link to these photos, or to an album; `expired_at` may lie in the past."""
    link = create_link(
        owner=owner,
        terms=LinkTerms(given=frozenset(terms), **terms),
        album_id=album_id,
        asset_ids=[asset.pk for asset in assets],
    )
    if expired_at is not None:
        link.expires_at = expired_at
        link.save(update_fields=["expires_at"])
    return link


def make_guest_upload(link: ShareLink, *, guest_name: str = "", filename: str = "a.jpg") -> Asset:
    """A photo that a guest brought and that has arrived; it waits for the owner's word."""
    content = sha256(filename.encode()).hexdigest()
    wish = UploadWish(filename=filename, size=10, sha256=content)
    upload = begin_guest_upload(link=link, wish=wish, guest_name=guest_name)
    asset = make_asset(owner=link.owner, id=upload.pk, filename=filename, renditions=True)
    Upload.objects.filter(pk=upload.pk).update(state=UploadState.ACCEPTED, asset=asset)
    return asset


def make_report(link: ShareLink, **fields: Any) -> ShareReport:
    """By a visitor of whom nothing is known any more."""
    return ShareReport.objects.create(link=link, **{"reason": ReportReason.OTHER} | fields)


def address_of(link: ShareLink, path: str = "") -> str:
    """In the API, for guests."""
    return f"/api/v1/shared/{key_of(link)}{path}"
