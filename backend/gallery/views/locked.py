"""The locked folder: its door, and behind it its photos, which no other page shows.

Whoever has not opened the folder sees the same door at each of these addresses, whatever is behind.
"""

from dataclasses import replace
from math import ceil
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.cards import Card, card_of, describe
from backend.gallery.neighbours import neighbours_in
from backend.gallery.paging import page_of
from backend.photos.models import Asset, RenditionKind
from backend.photos.selectors.films import film_holder
from backend.photos.selectors.locked import ORDERING, get_locked_asset, locked_assets
from backend.photos.selectors.pictures import shown_rendition, size_shown
from backend.photos.services import locked_folder
from backend.storage.links import secret_view_url


@member_page
def locked(request: HttpRequest, owner: User) -> HttpResponse:
    opening = _opening(request, owner)
    if opening is None:
        return _door(request, owner)
    page = page_of(request, locked_assets(owner=owner), ordering=ORDERING)
    context = {
        "cards": [_card(asset) for asset in page.rows],
        "next_url": page.next_url,
        "seconds_left": _seconds_left(opening),
        "has_pin": locked_folder.has_pin(owner=owner),
        "has_password": owner.has_usable_password(),
    }
    return render(request, "gallery/locked.html", context)


@member_page
def locked_photo(request: HttpRequest, owner: User, asset_id: UUID) -> HttpResponse:
    opening = _opening(request, owner)
    if opening is None:
        return _door(request, owner)
    asset = get_locked_asset(owner=owner, asset_id=asset_id)
    size = size_shown(asset)
    context = {
        "asset": asset,
        "card": _card(asset),
        "alt": describe(asset),
        "preview_url": _secret_url(asset, RenditionKind.PREVIEW),
        "film_url": _secret_url(film_holder(asset), RenditionKind.PLAYBACK),
        "ratio": f"{size[0] / size[1]:.5f}" if size else "1.5",
        "seconds_left": _seconds_left(opening),
        "neighbours": neighbours_in(locked_assets(owner=owner), asset=asset, ordering=ORDERING),
    }
    return render(request, "gallery/locked_photo.html", context)


def _opening(request: HttpRequest, owner: User) -> locked_folder.Opening | None:
    token = request.session.get(locked_folder.SESSION_KEY, "")
    return locked_folder.opening_of(owner=owner, token=token)


def _seconds_left(opening: locked_folder.Opening) -> int:
    """The browser counts them down; its own clock may be wrong."""
    return max(1, ceil((opening.expires_at - timezone.now()).total_seconds()))


def _door(request: HttpRequest, owner: User) -> HttpResponse:
    context = {
        "has_way_in": locked_folder.has_way_in(owner=owner),
        "has_pin": locked_folder.has_pin(owner=owner),
        "has_password": owner.has_usable_password(),
    }
    return render(request, "gallery/locked_door.html", context)


def _card(asset: Asset) -> Card:
    card = card_of(asset)
    film = card.film and replace(card.film, animation_url=None)
    return replace(card, thumbnail_url=_secret_url(asset, RenditionKind.THUMBNAIL), film=film)


def _secret_url(asset: Asset, kind: RenditionKind) -> str | None:
    shown = shown_rendition(asset, kind)
    return None if shown is None else secret_view_url(shown.object_key)
