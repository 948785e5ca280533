"""What is said about an album and its photos."""

from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from backend.accounts.models import User
from backend.albums.models import Album, AlbumComment, AlbumLike
from backend.moderation.selectors.fit import fit_for_members
from backend.photos.models import Asset

ORDERING = ("-id",)  # the latest first; ids sort by time


def list_comments(album: Album, *, asset_id: UUID | None, reader: User) -> QuerySet[AlbumComment]:
    """On the album itself, or on one photo in it; of those that are held, the reader's own."""
    comments = AlbumComment.objects.filter(album=album, asset=asset_id)
    return fit_for_members(comments, reader=reader).select_related("author", "moderation")


def with_reactions(assets: QuerySet[Asset], *, album: Album, user: User) -> QuerySet[Asset]:
    """With `like_count`, `comment_count` and `is_liked` by the user, in this album."""
    likes = AlbumLike.objects.filter(album=album, asset=OuterRef("pk"))
    comments = fit_for_members(
        AlbumComment.objects.filter(album=album, asset=OuterRef("pk")), reader=user
    )
    return assets.annotate(
        like_count=_count(likes),
        comment_count=_count(comments),
        is_liked=Exists(likes.filter(user=user)),
    )


def reactions(album: Album, *, user: User, asset: Asset | None = None) -> dict[str, Any]:
    """To the album itself, or to one photo in it."""
    likes = AlbumLike.objects.filter(album=album, asset=asset)
    comments = AlbumComment.objects.filter(album=album, asset=asset)
    return {
        "like_count": likes.count(),
        "comment_count": fit_for_members(comments, reader=user).count(),
        "is_liked": likes.filter(user=user).exists(),
    }


def _count(rows: QuerySet[Any]) -> Coalesce:
    counted = rows.order_by().values("asset").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
