"""Albums: all that somebody is in, one of them, a photo in it, and what could be put into it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.albums.models import Album, AlbumEntry, AlbumOrder, AlbumRole
from backend.albums.selectors import conversation, feed
from backend.albums.selectors.contents import album_assets, ordering_of, shown_one
from backend.albums.selectors.listing import ORDERING, AlbumFilters, get_album_card, list_albums
from backend.albums.selectors.members import invitations_to, list_invitations, list_members
from backend.albums.selectors.membership import get_album, reaches
from backend.albums.selectors.tree import surroundings_of
from backend.common import errors
from backend.common.keysets import after, key_of
from backend.gallery.access import member_page
from backend.gallery.cards import Card, Group, by_day, card_of, describe
from backend.gallery.happenings import happenings
from backend.gallery.paging import page_of
from backend.gallery.rule_words import in_words
from backend.photos.api.lent_pictures import lent_picture_url
from backend.photos.models import Asset, RenditionKind
from backend.photos.selectors.assets import visible_assets, with_cards

_COMMENTS = 30  # the latest
_ACTIVITIES = 15
_INNER = 200  # albums in an album
_LIBRARY_ORDER = ("-captured_at", "-id")


@dataclass(frozen=True, slots=True)
class Shelf:
    album: Album
    thumbnail_url: str | None


@member_page
def albums(request: HttpRequest, owner: User) -> HttpResponse:
    filters = AlbumFilters(top=True)
    page = page_of(request, list_albums(user=owner, filters=filters), ordering=ORDERING)
    context = {
        "shelves": [_shelf(album) for album in page.rows],
        "next_url": page.next_url,
        "invitations": invitations_to(owner).order_by("-id"),
    }
    return render(request, "gallery/albums.html", context)


@member_page
def album(request: HttpRequest, owner: User, album_id: UUID) -> HttpResponse:
    shown = get_album_card(user=owner, album_id=album_id)
    role = AlbumRole(shown.role)
    page = page_of(request, album_assets(shown), ordering=ordering_of(shown))
    inner = list_albums(user=owner, filters=AlbumFilters(parent=shown.pk)).order_by("title", "id")[
        :_INNER
    ]
    manages = reaches(role, AlbumRole.MANAGER)
    context = {
        "album": shown,
        "groups": _groups(shown, page.rows),
        "next_url": page.next_url,
        "shelves": [_shelf(found) for found in inner],
        "orders": _orders(shown),
        "owns": role == AlbumRole.OWNER,
        "manages": manages,
        "adds": reaches(role, AlbumRole.CONTRIBUTOR) and not shown.is_smart,
        "members": list_members(shown).order_by("joined_at", "id"),
        "invitations": list_invitations(shown).order_by("-id") if manages else [],
        "around": surroundings_of(shown) if role == AlbumRole.OWNER else None,
        "rule_lines": _rule_lines(shown),
        "roles": [choice for choice in AlbumRole if choice != AlbumRole.OWNER],
        **_told(shown, owner),
        **_said(shown, owner, None),
    }
    return render(request, "gallery/album.html", context)


@member_page
def album_photo(request: HttpRequest, owner: User, album_id: UUID, asset_id: UUID) -> HttpResponse:
    shown = get_album(user=owner, album_id=album_id)
    photos = album_assets(shown)
    asset = shown_one(photos, asset_id)
    ordering = ordering_of(shown)
    backwards = tuple(_turned(name) for name in ordering)
    context = {
        "album": shown,
        "asset": asset,
        "card": _card(asset),
        "alt": describe(asset),
        "preview_url": lent_picture_url(asset, RenditionKind.PREVIEW),
        "previous": _next(shown, asset, backwards),
        "next": _next(shown, asset, ordering),
        "owns": shown.owner_id == owner.pk,
        "like_path": f"/assets/{asset.pk}/like",
        **_said(shown, owner, asset),
    }
    return render(request, "gallery/album_photo.html", context)


@member_page
def album_add(request: HttpRequest, owner: User, album_id: UUID) -> HttpResponse:
    """The owner's photos that are not in the album yet, the newest first."""
    shown = get_album(user=owner, album_id=album_id)
    if shown.is_smart or not reaches(AlbumRole(shown.role), AlbumRole.CONTRIBUTOR):
        raise errors.NotFound("Nothing can be added to this album.")
    inside = AlbumEntry.objects.filter(album=shown, asset=OuterRef("pk"))
    others = with_cards(visible_assets(owner=owner).filter(~Exists(inside)))
    page = page_of(request, others, ordering=_LIBRARY_ORDER)
    context = {
        "album": shown,
        "cards": [card_of(photo) for photo in page.rows],
        "next_url": page.next_url,
    }
    return render(request, "gallery/album_add.html", context)


def _rule_lines(album: Album) -> list[str]:
    """For its owner alone, whose people it may name."""
    if album.rule is None or album.role != AlbumRole.OWNER:
        return []
    return in_words(album.rule["conditions"], owner=album.owner)


def _shelf(album: Album) -> Shelf:
    thumbnail = RenditionKind.THUMBNAIL
    return Shelf(album, lent_picture_url(album.cover, thumbnail) if album.cover else None)


def _groups(album: Album, photos: list[Asset]) -> list[Group]:
    if album.order == AlbumOrder.MANUAL:
        return [Group("all", "", "", [_card(photo) for photo in photos])] if photos else []
    return by_day(photos, card=_card)


def _card(asset: Asset) -> Card:
    return card_of(asset, lent=True)


def _orders(album: Album) -> list[AlbumOrder]:
    return [order for order in AlbumOrder if order != AlbumOrder.MANUAL or not album.is_smart]


def _told(album: Album, user: User) -> dict[str, object]:
    """What happened in it lately, the latest first."""
    activities = feed.album_feed(album, user=user).order_by(*feed.ORDERING)[:_ACTIVITIES]
    lines = happenings(activities, reader=user)
    return {"lines": lines, "has_unread": any(line.is_unread for line in lines)}


def _said(album: Album, user: User, asset: Asset | None) -> dict[str, object]:
    """Likes, and the latest comments, in the order in which they were made."""
    comments = conversation.list_comments(album, asset_id=asset.pk if asset else None)
    latest = comments.order_by(*conversation.ORDERING)[:_COMMENTS]
    return {
        "comments": list(latest)[::-1],
        "reactions": conversation.reactions(album, user=user, asset=asset),
    }


def _next(album: Album, asset: Asset, ordering: tuple[str, ...]) -> UUID | None:
    later = after(ordering, key_of(asset, ordering))
    beyond = album_assets(album).filter(later).order_by(*ordering)
    return beyond.values_list("id", flat=True).first()


def _turned(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"
