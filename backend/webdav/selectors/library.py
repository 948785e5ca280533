"""The library as folders that can be read: the timeline by month, and albums by title."""

import binascii
import re
from base64 import b32decode, b32encode
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from uuid import UUID

from django.db.models import Q, QuerySet

from backend.accounts.models import User
from backend.albums.models import Album
from backend.albums.selectors.contents import shown_assets
from backend.albums.selectors.membership import albums_of
from backend.photos.models import Asset
from backend.photos.selectors.assets import timeline_assets
from backend.photos.selectors.timeline import ORDERING, in_bucket, month_buckets
from backend.webdav.names import LONGEST_NAME
from backend.webdav.selectors.resources import BATCH, Path, Resource, folder, of_asset

_MARK = re.compile(r"~([a-z2-7]{26})(?:\.[^.]*)?$", re.ASCII)
_SLASH, _LIKE_A_SLASH = "/", "∕"
_COLUMNS = (
    *("id", "owner_id", "filename", "size", "sha256", "media_type", "original_key"),
    *("uploaded_at", "captured_at", "captured_local_date"),
)


def years(owner: User) -> list[str]:
    """The newest first, as are months."""
    return list(dict.fromkeys(bucket.bucket[:4] for bucket in month_buckets(owner=owner)))


def months(owner: User, year: str) -> list[str]:
    known = (bucket.bucket for bucket in month_buckets(owner=owner))
    return [bucket[5:] for bucket in known if bucket[:4] == year]


def month_assets(owner: User, year: str, month: str) -> QuerySet[Asset]:
    in_month = in_bucket(timeline_assets(owner=owner), f"{year}-{month}")
    return in_month.only(*_COLUMNS).order_by(*ORDERING)


def albums_by_name(user: User) -> dict[str, Album]:
    """The albums that the user is in; where two have one title, the id tells them apart."""
    albums = list(albums_of(user).order_by("id"))
    titles = Counter(_plain(album.title) for album in albums)
    return {
        _plain(album.title)
        if titles[_plain(album.title)] == 1
        else _marked(_plain(album.title), album.pk): album
        for album in albums
    }


def album_files(user: User, album: Album) -> QuerySet[Asset]:
    """The photos that the album shows, as they were uploaded. What others have cropped away is not
    shown by their albums; so their edited photos are left out here."""
    untouched = Q(owner=user) | Q(recipe__isnull=True)
    return shown_assets(album).filter(untouched).only(*_COLUMNS).order_by("id")


def files(path: Path, assets: QuerySet[Asset]) -> Iterator[Resource]:
    for asset in assets.iterator(chunk_size=BATCH):
        yield of_asset((*path, file_name(asset)), asset)


def find_file(path: Path, name: str, assets: QuerySet[Asset]) -> Resource | None:
    """Of these photos, the one that bears this name."""
    asset_id = _id_in(name)
    asset = None if asset_id is None else assets.filter(pk=asset_id).first()
    if asset is None or file_name(asset) != name:
        return None
    return of_asset((*path, name), asset)


def folders(path: Path, names: list[str], owner: User) -> Iterator[Resource]:
    return (folder((*path, name), owner) for name in names)


def file_name(asset: Asset) -> str:
    """`IMG_1~<id>.jpg`"""
    whole = PurePosixPath(asset.filename.replace(_SLASH, _LIKE_A_SLASH))
    return _marked(whole.stem, asset.pk, whole.suffix)


def _marked(stem: str, row_id: UUID, suffix: str = "") -> str:
    mark = "~" + b32encode(row_id.bytes).decode().rstrip("=").lower() + suffix
    room = LONGEST_NAME - len(mark.encode())
    return stem.encode()[:room].decode(errors="ignore") + mark


def _id_in(name: str) -> UUID | None:
    if (mark := _MARK.search(name)) is None:
        return None
    try:
        return UUID(bytes=b32decode(mark[1].upper() + "======"))
    except (binascii.Error, ValueError):
        return None


def _plain(title: str) -> str:
    """A title as a name: without slashes, and never one of those that mean something."""
    name = title.replace(_SLASH, _LIKE_A_SLASH)
    name = name.encode()[:LONGEST_NAME].decode(errors="ignore")
    return f"{name}_" if name in {".", ".."} else name
