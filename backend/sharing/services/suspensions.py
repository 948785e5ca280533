"""What a suspension of a link stands in the way of, until an administrator lifts it.

It holds for what the link shows: the album, whoever of its managers shares it; of a selection, each
of its photos. So neither editing the link nor making the same again, nor revoking it first, opens
anything. It does not follow photos into other albums: of a thousand, one may be at fault, and what
else they are in was not judged. Who builds another album of them can be reported again; whoever
does so on purpose has an account to be suspended, which shuts all of its links.
"""

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from backend.albums.models import Album
from backend.common import errors
from backend.sharing.models import ShareLink


def refuse_suspended(link: ShareLink, asset_ids: Collection[UUID]) -> None:
    """Called once the link is written, within its transaction: an album's suspension, which locks
    the album, then comes either before, and is seen here, or after, and sees the link.

    Raises Conflict (`suspended_by_administrator`).
    """
    in_force = ShareLink.objects.filter(suspended_at__isnull=False)
    if link.album_id is not None:
        alike = in_force.filter(album=link.album_id)
    else:
        alike = in_force.filter(owner=link.owner_id, linked_assets__asset__in=set(asset_ids))
    if alike.exists():
        raise suspended()


def suspended() -> errors.Conflict:
    return errors.Conflict(
        "An administrator has suspended the sharing of this.", code="suspended_by_administrator"
    )


def locked_alike(link: ShareLink) -> QuerySet[ShareLink]:
    """This link, or all links to its album, which are suspended and reinstated together."""
    links = ShareLink.objects.select_for_update().order_by("pk")
    if link.album_id is None:
        return links.filter(pk=link.pk)
    Album.objects.select_for_update().filter(pk=link.album_id).first()
    return links.filter(album=link.album_id)
