"""Albums that fill themselves: the form of their rule, what it finds as it stands, their covers."""

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static

from backend.accounts.models import User
from backend.albums.models import Album, AlbumRole
from backend.albums.rules import MOST_CONDITIONS, check_rule, write_rule
from backend.albums.selectors.contents import album_assets
from backend.albums.selectors.listing import find_cover
from backend.albums.selectors.membership import get_album
from backend.common import errors
from backend.gallery.access import member_page
from backend.gallery.cards import card_of
from backend.gallery.rule_choices import choices_of
from backend.gallery.rule_words import in_words, last_days_in_words, media_in_words
from backend.gallery.smart_rules import LAST_DAYS, Wish, rule_of, wish_of_query, wish_of_rule
from backend.photos.api.lent_pictures import lent_picture_url
from backend.photos.models import RenditionKind

_SHOWN = 12  # photos of the preview


@member_page
def smart_album_new(request: HttpRequest, owner: User) -> HttpResponse:
    """The address says what the form does, so that a script can ask for the preview anew."""
    return _form(request, owner, wish_of_query(request.GET), None)


@member_page
def smart_album_rule(request: HttpRequest, owner: User, album_id: UUID) -> HttpResponse:
    album = get_album(user=owner, album_id=album_id)
    if album.rule is None or album.role != AlbumRole.OWNER:
        raise errors.NotFound("There is no such rule of yours.")
    wish = wish_of_query(request.GET) if request.GET else wish_of_rule(album.rule)
    return _form(request, owner, wish, album)


@member_page
def smart_album_cover(_request: HttpRequest, user: User, album_id: UUID) -> HttpResponse:
    """Shelves show it when it comes into view, by a request of its own: however
    long a rule has to search, neither the page nor another cover waits for it."""
    cover = find_cover(get_album(user=user, album_id=album_id))
    url = lent_picture_url(cover, RenditionKind.THUMBNAIL) if cover else None
    return redirect(url or static("gallery/img/nothing.svg"))


def _form(request: HttpRequest, owner: User, wish: Wish, album: Album | None) -> HttpResponse:
    preview = _preview(wish, owner)  # which refuses what is no rule
    context = {
        "album": album,
        "title": request.GET.get("title", ""),
        "parent": request.GET.get("parent", ""),
        "wish": wish,
        "others": [
            (json.dumps(said), words)
            for said, words in zip(wish.others, in_words(wish.others, owner=owner), strict=True)
        ],
        "stars": range(1, 6),
        "media": media_in_words().items(),
        "lately": [(str(days), last_days_in_words(days)) for days in LAST_DAYS],
        **choices_of(wish, owner=owner),
        **preview,
    }
    return render(request, "gallery/smart_album.html", context)


def _preview(wish: Wish, owner: User) -> dict[str, Any]:
    is_turned = bool(wish.first and wish.last and wish.first > wish.last and not wish.each_year)
    rule = rule_of(replace(wish, first="", last="") if is_turned else wish)
    if rule is None or is_turned:
        return {"days_turned": is_turned}
    if wish.is_cut or len(rule.conditions) > MOST_CONDITIONS:
        return {"is_too_much": True}
    try:
        check_rule(rule, owner=owner)
    except errors.InvalidInput:  # since the rule was made, somebody or something has gone
        return {"is_gone": True}
    said = write_rule(rule)
    found = album_assets(Album(owner=owner, rule=said))
    return {
        "rule": json.dumps(said),
        "count": found.order_by().count(),
        "cards": [card_of(photo) for photo in found[:_SHOWN]],
    }
