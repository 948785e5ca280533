from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.sharing.models import ReportReason, ShareLink, ShareReport
from backend.sharing.services.keys import key_of
from backend.sharing.services.links import LinkTerms, create_link


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


def make_report(link: ShareLink, **fields: Any) -> ShareReport:
    """By a visitor of whom nothing is known any more."""
    return ShareReport.objects.create(link=link, **{"reason": ReportReason.OTHER} | fields)


def address_of(link: ShareLink, path: str = "") -> str:
    """In the API, for guests."""
    return f"/api/v1/shared/{key_of(link)}{path}"
