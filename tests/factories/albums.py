from itertools import count
from typing import Any

from backend.accounts.models import User
from backend.albums.models import Album, AlbumMember, AlbumRole
from backend.albums.services.editing import create_album
from backend.albums.services.filling import add_photos
from backend.photos.models import Asset

_numbers = count(1)


def make_album(*photos: Asset, owner: User, **fields: Any) -> Album:
    """An album with these photos of the owner's, in this order."""
    album = create_album(owner=owner, **({"title": f"Album {next(_numbers)}"} | fields))
    if photos:
        add_photos(user=owner, album_id=album.pk, asset_ids=[photo.pk for photo in photos])
    album.refresh_from_db()
    return album


def make_member(album: Album, user: User, role: AlbumRole = AlbumRole.VIEWER) -> AlbumMember:
    return AlbumMember.objects.create(album=album, user=user, role=role)
