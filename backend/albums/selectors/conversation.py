"""What is said about an album and its photos."""

from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from backend.accounts.models import User
from backend.albums.models import Album, AlbumComment, AlbumLike
from backend.photos.models import Asset

ORDERING = ("-id",)  # the latest first; ids sort by time


def list_comments(album: Album, *, asset_id: UUID | None) -> QuerySet[AlbumComment]:
    """On the album itself, or on one photo in it."""
    comments = AlbumComment.objects.filter(album=album, asset=asset_id)
    return comments.select_related("author")


def with_reactions(assets: QuerySet[Asset], *, album: Album, user: User) -> QuerySet[Asset]:
    """With `like_count`, `comment_count` and `is_liked` by the user, in this album."""
    likes = AlbumLike.objects.filter(album=album, asset=OuterRef("pk"))
    comments = AlbumComment.objects.filter(album=album, asset=OuterRef("pk"))
    return assets.annotate(
        like_count=_count(likes),
        comment_count=_count(comments),
        is_liked=Exists(likes.filter(user=user)),
    )


def reactions(album: Album, *, user: User, asset: Asset | None = None) -> dict[str, Any]:
    """To the album itself, or to one photo in it."""
    likes = AlbumLike.objects.filter(album=album, asset=asset)
    return {
        "like_count": likes.count(),
        "comment_count": AlbumComment.objects.filter(album=album, asset=asset).count(),
        "is_liked": likes.filter(user=user).exists(),
    }


def _count(rows: QuerySet[Any]) -> Coalesce:
    counted = rows.order_by().values("asset").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
