"""Links as their owner's list shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from backend.accounts.models import User
from backend.photos.api.lent_pictures import lent_picture_url
from backend.photos.models import Asset, RenditionKind
from backend.sharing.api.link_serializers import address_of_link, asset_count_of
from backend.sharing.models import ShareLink
from backend.sharing.selectors.covers import covers_of, managed_albums
from backend.sharing.selectors.titles import title_of


@dataclass(frozen=True, slots=True)
class LinkRow:
    link: Any  # ShareLink, with totals
    address: str | None  # None where the installation's secret has changed since
    count: int | None  # photos; None of a smart album
    thumbnail_url: str | None
    color: str  # "#rrggbb", or empty
    is_lapsed: bool  # its owner manages the album no longer: it shows nothing
    is_expired: bool

    @property
    def title(self) -> str:
        """Of an album that its owner manages no longer, not what it is called by now."""
        known = self.link.title if self.is_lapsed else title_of(self.link)
        return known or _("Photos without a title")

    @property
    def opens(self) -> bool:
        """Whether guests are shown anything."""
        is_closed = self.link.revoked_at or self.link.suspended_at or self.is_expired
        return bool(self.address) and not is_closed and not self.is_lapsed


def link_rows(request: HttpRequest, *, owner: User, links: Sequence[Any]) -> list[LinkRow]:
    """Of links with their totals, in a fixed number of queries."""
    covers = covers_of([link.pk for link in links])
    managed = managed_albums(owner=owner, links=links)
    return [
        _row(request, link, covers.get(link.pk), is_lapsed=_is_lapsed(link, managed))
        for link in links
    ]


def _row(request: HttpRequest, link: Any, cover: Asset | None, *, is_lapsed: bool) -> LinkRow:
    shown = None if is_lapsed else cover
    return LinkRow(
        link=link,
        address=address_of_link(link, request),
        count=None if is_lapsed else asset_count_of(link),
        thumbnail_url=lent_picture_url(shown, RenditionKind.THUMBNAIL) if shown else None,
        color=shown.dominant_color if shown else "",
        is_lapsed=is_lapsed,
        is_expired=link.expires_at is not None and link.expires_at <= timezone.now(),
    )


def _is_lapsed(link: ShareLink, managed: set[Any]) -> bool:
    return link.album_id is not None and link.album_id not in managed
