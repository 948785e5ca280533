"""What happened in albums, the latest first."""

from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Case,
    Exists,
    F,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    UUIDField,
    When,
)
from django.db.models.functions import Coalesce

from backend.accounts.models import User
from backend.albums.models import ActivityKind, Album, AlbumActivity, AlbumEntry, AlbumMember
from backend.albums.selectors.membership import NOTHING_SEEN
from backend.moderation.selectors.fit import held_comments
from backend.photos.models import Asset

ORDERING = ("-id",)  # ids sort by time


def album_feed(album: Album, *, user: User) -> QuerySet[AlbumActivity]:
    """What happened in one album, to be paged by ORDERING."""
    return _with_words(AlbumActivity.objects.filter(_still_told(user), album=album), user)


def whole_feed(*, user: User, before: UUID | None, limit: int) -> list[AlbumActivity]:
    """The newest of everything that the user is in, from `before` backwards.

    Of each album the newest few come off its index, and only these are merged: quiet albums in a
    busy installation cost no more than busy ones.
    """
    of_one = AlbumActivity.objects.filter(_still_told(user), album=OuterRef("album"))
    if before is not None:
        of_one = of_one.filter(pk__lt=before)
    newest = AlbumMember.objects.filter(user=user).values(
        newest=Func(
            ArraySubquery(of_one.order_by(*ORDERING).values("pk")[:limit]),
            function="unnest",
            output_field=UUIDField(),
        )
    )
    return list(
        _with_words(AlbumActivity.objects.filter(pk__in=newest), user).order_by(*ORDERING)[:limit]
    )


def has_unread(user: User) -> Exists:
    """For albums that bear `seen_activity`: whether others did something since."""
    later = AlbumActivity.objects.filter(album=OuterRef("pk"), pk__gt=OuterRef("seen_activity"))
    return Exists(later.filter(_is_fit(user)).exclude(actor=user))


def _still_told(user: User) -> Q:
    """What was said of a photo is told only while the album shows the photo; what is held, only to
    who said it."""
    is_shown = Q(asset=None) | Q(kind=ActivityKind.ADDED) | _photo_is_shown()
    return is_shown & _is_fit(user)


def _is_fit(user: User) -> Q:
    return Q(comment=None) | Q(actor=user) | ~Q(Exists(held_comments("comment")))


def _photo_is_shown() -> Q:
    entry = AlbumEntry.objects.filter(
        album=OuterRef("album"), asset=OuterRef("asset"), is_shown=True
    )
    visible = Asset.objects.filter(pk=OuterRef("asset"), is_visible=True)
    return Q(Exists(entry)) | Q(Exists(visible), album__rule__isnull=False)


def _with_words(activities: QuerySet[AlbumActivity], user: User) -> QuerySet[AlbumActivity]:
    seen = AlbumMember.objects.filter(user=user, album=OuterRef("album")).values("seen_activity")
    return activities.select_related("actor", "album", "comment").annotate(
        seen=Coalesce(Subquery(seen[:1]), NOTHING_SEEN),
        shown_asset=Case(When(_photo_is_shown(), then=F("asset"))),
    )
