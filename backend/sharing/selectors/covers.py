"""One photo of each of many links, for a list of them."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from backend.accounts.models import User
from backend.albums.models import AlbumMember, AlbumRole
from backend.albums.selectors.membership import reaches
from backend.photos.models import Asset
from backend.photos.selectors.assets import with_cards
from backend.sharing.models import ShareLink
from backend.sharing.selectors.contents import showable


def covers_of(link_ids: Collection[UUID]) -> dict[UUID, Asset]:
    """By the link's id: the album's cover, or the first photo of a selection; nothing of a link
    that has neither. In a few queries, however many links there are."""
    chosen = showable(Asset.objects.filter(share_links__link=OuterRef("pk"))).order_by("id")
    cover = Coalesce(F("album__cover"), Subquery(chosen.values("id")[:1]))
    rows = ShareLink.objects.filter(pk__in=link_ids).annotate(cover_id=cover)
    wanted = dict(rows.values_list("pk", "cover_id"))
    photos = with_cards(showable(Asset.objects.filter(pk__in=wanted.values()))).in_bulk()
    return {link_id: photos[found] for link_id, found in wanted.items() if found in photos}


def managed_albums(*, owner: User, links: Collection[ShareLink]) -> set[UUID]:
    """Of the albums that these links show, those that their owner may still share."""
    members = AlbumMember.objects.filter(user=owner, album__in={link.album_id for link in links})
    return {
        album_id
        for album_id, role in members.values_list("album_id", "role")
        if reaches(AlbumRole(role), AlbumRole.MANAGER)
    }
