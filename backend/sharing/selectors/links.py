"""Links, as their owners and as their guests find them."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from backend.accounts.models import User
from backend.albums.models import AlbumRole
from backend.albums.selectors.membership import reaches, role_of
from backend.common import errors
from backend.sharing.models import LinkDay, LinkedAsset, ShareLink
from backend.sharing.selectors.guest_uploads import waiting_uploads
from backend.sharing.services.keys import digest

_DAYS_SHOWN = 90


def open_link(key: str) -> ShareLink:
    """The link that the key opens. Raises NotFound, with the same words for one that never was and
    for one that was revoked, has expired, or whose owner may no longer share what it shows; and
    Gone (`share_suspended`)."""
    return _unsuspended(_opened(Q(key_sha256=digest(key))))


def link_named(slug: str) -> ShareLink:
    """The link with this slug, in lower case; suspended ones too. Raises NotFound as above."""
    return _opened(Q(slug=slug) & ~Q(slug=""))


def still_open(link_id: UUID) -> ShareLink:
    """The link as it is now, where its key has opened it before. Raises as above."""
    return _unsuspended(open_or_suspended(link_id))


def open_or_suspended(link_id: UUID) -> ShareLink:
    """For administrators, who judge it. Raises NotFound as above."""
    return _opened(Q(pk=link_id))


def _unsuspended(link: ShareLink) -> ShareLink:
    if link.suspended_at is not None:
        raise errors.Gone(
            "An administrator of this installation has suspended the link.", code="share_suspended"
        )
    return link


def _opened(wanted: Q) -> ShareLink:
    links = ShareLink.objects.select_related("owner", "album")
    link = links.filter(wanted, is_open(), owner__is_active=True).first()
    if link is None or not _may_still_share(link):
        raise errors.NotFound("There is nothing here: the link is wrong, or it has ended.")
    return link


def list_links(*, owner: User, ended: bool = False) -> QuerySet[Any]:  # ShareLink, with totals
    """The owner's links that are open, suspended ones among them, or those that have ended."""
    links = described_links().filter(owner=owner)
    return links.exclude(is_open()) if ended else links.filter(is_open())


def get_link(*, owner: User, link_id: UUID) -> Any:  # ShareLink, with totals
    """Raises NotFound."""
    link = described_links().filter(owner=owner, pk=link_id).first()
    if link is None:
        raise errors.NotFound("You have no such link.")
    return link


def described_links() -> QuerySet[Any]:
    """With `views`, `downloads`, `last_day` (of a view or download), `chosen` (photos of a
    selection) and `waiting` (guests' photos that the owner has not looked at)."""
    days = LinkDay.objects.filter(link=OuterRef("pk")).order_by().values("link")
    chosen = LinkedAsset.objects.filter(link=OuterRef("pk"), asset__is_visible=True)
    waiting = waiting_uploads().filter(link=OuterRef("pk"))
    links: QuerySet[Any] = ShareLink.objects.select_related("album", "owner").annotate(
        views=_number(days.annotate(number=Sum("views"))),
        downloads=_number(days.annotate(number=Sum("downloads"))),
        last_day=Subquery(
            LinkDay.objects.filter(link=OuterRef("pk")).order_by("-day").values("day")[:1]
        ),
        chosen=_number(_counted(chosen)),
        waiting=_number(_counted(waiting)),
    )
    return links


def link_days(link: ShareLink) -> list[LinkDay]:
    """Days on which guests came, the latest first, of the last three months."""
    since: date = timezone.now().date() - timedelta(days=_DAYS_SHOWN)
    return list(LinkDay.objects.filter(link=link, day__gte=since).order_by("-day"))


def is_open() -> Q:
    """Made anew for each query: it holds the present moment."""
    unexpired = Q(expires_at__isnull=True) | Q(expires_at__gt=timezone.now())
    return unexpired & Q(revoked_at__isnull=True)


def _may_still_share(link: ShareLink) -> bool:
    if link.album is None:
        return True
    return reaches(role_of(link.owner, link.album), AlbumRole.MANAGER)


def _counted(rows: QuerySet[Any]) -> QuerySet[Any]:
    counted: QuerySet[Any] = rows.order_by().values("link").annotate(number=Count("pk"))
    return counted


def _number(rows: QuerySet[Any]) -> Coalesce:
    return Coalesce(Subquery(rows.values("number"), output_field=IntegerField()), 0)
