"""Comments and likes, on an album or on a photo in it."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.albums.models import (
    ActivityKind,
    Album,
    AlbumActivity,
    AlbumComment,
    AlbumLike,
)
from backend.albums.selectors.contents import get_album_asset
from backend.albums.services.membership import enter
from backend.albums.services.telling import tell_members
from backend.common import errors
from backend.events.contracts import Topic
from backend.moderation.services.reading import read_comment
from backend.photos.models import Asset

LONGEST_COMMENT = 2000  # characters


@transaction.atomic
def add_comment(*, user: User, album_id: UUID, text: str, asset_id: UUID | None) -> AlbumComment:
    """Where unfit words stand in it, only its author sees it until an administrator has.

    Raises NotFound for an album or photo that the user does not see, InvalidInput
    (`comment_empty`) and Conflict (`comments_off`)."""
    album, asset = _subject(user, album_id, asset_id)
    comment = AlbumComment.objects.create(album=album, asset=asset, author=user, text=_tidy(text))
    AlbumActivity.objects.create(
        album=album, actor=user, kind=ActivityKind.COMMENTED, asset=asset, comment=comment
    )
    read_comment(comment)
    tell_members(album, topic=Topic.ALBUM_ACTIVITY)
    return comment


@transaction.atomic
def edit_comment(*, user: User, album_id: UUID, comment_id: UUID, text: str) -> AlbumComment:
    """Only who wrote it. Raises NotFound, NotPermitted and InvalidInput (`comment_empty`)."""
    album = enter(user=user, album_id=album_id)
    comment = _comment(album, comment_id)
    if comment.author_id != user.pk:
        raise errors.NotPermitted("Only who wrote a comment may change it.")
    text = _tidy(text)
    if comment.text != text:
        comment.text, comment.edited_at = text, timezone.now()
        comment.save(update_fields=["text", "edited_at"])
        read_comment(comment)
        tell_members(album, topic=Topic.ALBUM_ACTIVITY)
    return comment


@transaction.atomic
def delete_comment(*, user: User, album_id: UUID, comment_id: UUID) -> None:
    """Who wrote it, or the album's owner. Raises NotFound and NotPermitted."""
    album = enter(user=user, album_id=album_id)
    comment = _comment(album, comment_id)
    if user.pk not in {comment.author_id, album.owner_id}:
        raise errors.NotPermitted("Only who wrote a comment, or the album's owner, may delete it.")
    comment.delete()
    tell_members(album, topic=Topic.ALBUM_ACTIVITY)


@transaction.atomic
def like(*, user: User, album_id: UUID, asset_id: UUID | None) -> None:
    """Once, however often it is said. Raises NotFound and Conflict (`comments_off`)."""
    album, asset = _subject(user, album_id, asset_id)
    liked, is_new = AlbumLike.objects.get_or_create(album=album, asset=asset, user=user)
    if is_new:
        AlbumActivity.objects.create(
            album=album, actor=user, kind=ActivityKind.LIKED, asset=asset, like=liked
        )
        tell_members(album, topic=Topic.ALBUM_ACTIVITY)


@transaction.atomic
def unlike(*, user: User, album_id: UUID, asset_id: UUID | None) -> None:
    """Raises NotFound for an album that the user is not in."""
    album = enter(user=user, album_id=album_id)
    gone, _ = AlbumLike.objects.filter(album=album, asset=asset_id, user=user).delete()
    if gone:
        tell_members(album, topic=Topic.ALBUM_ACTIVITY)


def _subject(user: User, album_id: UUID, asset_id: UUID | None) -> tuple[Album, Asset | None]:
    """The album, and the photo if one is meant; the membership is held meanwhile."""
    album = enter(user=user, album_id=album_id)
    if not album.allows_comments:
        raise errors.Conflict("The album's owner has turned comments off.", code="comments_off")
    if asset_id is None:
        return album, None
    return album, get_album_asset(album, asset_id=asset_id)


def _comment(album: Album, comment_id: UUID) -> AlbumComment:
    comment = AlbumComment.objects.filter(album=album, pk=comment_id).first()
    if comment is None:
        raise errors.NotFound("There is no such comment in this album.")
    return comment


def _tidy(text: str) -> str:
    tidied = text.strip()
    if not tidied:
        raise errors.InvalidInput("A comment needs words.", code="comment_empty")
    return tidied
