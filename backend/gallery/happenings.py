"""Lines of the feed of albums, in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from backend.accounts.models import User
from backend.albums.models import ActivityKind
from backend.photos.api.lent_pictures import lent_picture_url
from backend.photos.models import Asset, RenditionKind
from backend.photos.selectors.assets import with_cards


@dataclass(frozen=True, slots=True)
class Happening:
    id: UUID
    deed: str  # who did what
    text: str  # of a comment
    album_id: UUID
    album_title: str
    asset_id: UUID | None  # a photo that it is about, which the album shows
    thumbnail_url: str | None
    made_at: datetime
    is_unread: bool


def happenings(activities: Iterable[Any], *, reader: User) -> list[Happening]:
    """`activities` come from `albums.selectors.feed`."""
    lines = list(activities)
    photos = with_cards(Asset.objects.all()).in_bulk({line.shown_asset for line in lines} - {None})
    return [_happening(line, photos.get(line.shown_asset), reader) for line in lines]


def _happening(line: Any, photo: Asset | None, reader: User) -> Happening:
    return Happening(
        id=line.pk,
        deed=_deed(line) % {"name": line.actor.name or line.actor.email, "count": line.count},
        text=line.comment.text if line.comment else "",
        album_id=line.album_id,
        album_title=line.album.title,
        asset_id=photo.pk if photo else None,
        thumbnail_url=lent_picture_url(photo, RenditionKind.THUMBNAIL) if photo else None,
        made_at=line.created_at,
        is_unread=line.pk > line.seen and line.actor_id != reader.pk,
    )


def _deed(line: Any) -> str:
    match ActivityKind(line.kind):
        case ActivityKind.ADDED:
            return ngettext(
                "%(name)s added %(count)s photo", "%(name)s added %(count)s photos", line.count
            )
        case ActivityKind.COMMENTED:
            return _("%(name)s commented")
        case ActivityKind.LIKED if line.asset_id:
            return _("%(name)s likes a photo")
        case ActivityKind.LIKED:
            return _("%(name)s likes the album")
        case ActivityKind.JOINED:
            return _("%(name)s joined")
        case ActivityKind.LEFT:
            return _("%(name)s left")
