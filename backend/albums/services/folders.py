"""Folders as albums: what importers ask for, however often and however many of them at once."""

import re
from contextlib import suppress

from django.db import transaction
from django.db.models import Q

from backend.accounts.models import User
from backend.albums.models import Album
from backend.albums.services.editing import LONGEST_TITLE, AlbumChanges, edit_album, plant
from backend.albums.services.tree import DEEPEST, line_of, lock_tree
from backend.common import errors
from backend.common.names import tidy

LONGEST_PATH = 500  # characters
_SEPARATORS = re.compile(r"[/\\]+")


@transaction.atomic
def album_for_folder(*, owner: User, path: str) -> Album:
    """The album that stands for a folder, and those for the folders around it, made where missing.

    An album stays its folder's, wherever the owner moves it and whatever they call it; a folder
    whose album was deleted or handed over gets a new one. Folders that lie deeper than albums may
    are named together: "a/b". Raises InvalidInput (`bad_folder`).
    """
    names = _names(path)
    folders = ["/".join(names[: depth + 1]) for depth in range(len(names))]
    lock_tree(owner_id=owner.pk)
    known = {album.folder: album for album in Album.objects.filter(owner=owner, folder__in=folders)}
    albums: list[Album] = []
    for folder, name in zip(folders, names, strict=True):
        album = known.get(folder)
        if album is None:
            title = name[:LONGEST_TITLE]
            parent = _with_room(albums[-1] if albums else None)
            album = plant(Album(owner=owner, title=title, folder=folder, parent=parent))
        albums.append(album)
    return albums[-1]


def _names(path: str) -> list[str]:
    """From the outermost folder inwards; the last one takes in what lies deeper than albums may."""
    names = [name for part in _SEPARATORS.split(path) if (name := tidy(part).strip(" .")) != ""]
    if len(names) > DEEPEST:
        names = [*names[: DEEPEST - 1], "/".join(names[DEEPEST - 1 :])]
    if not names or len("/".join(names)) > LONGEST_PATH:
        raise errors.InvalidInput(
            "A folder's path has at least one name and at most %(most)d characters.",
            code="bad_folder",
            values={"most": LONGEST_PATH},
        )
    return names


def _with_room(parent: Album | None) -> Album | None:
    """The parent itself, or what it lies in where its owner has moved it to the very bottom."""
    if parent is None or len(line_of(parent)) < DEEPEST:
        return parent
    return parent.parent


@transaction.atomic
def follow_folder(*, owner: User, old: str, new: str) -> None:
    """A folder was moved: its album, and those of the folders in it, stand for it where it is now.

    The album takes the folder's new name where it had the old one, and moves along in the tree
    where there is room. One that stood for the new path before stands for no folder any more.
    Raises InvalidInput (`bad_folder`).
    """
    old_names, new_names = _names(old), _names(new)
    old_path, new_path = "/".join(old_names), "/".join(new_names)
    lock_tree(owner_id=owner.pk)
    moved = list(Album.objects.filter(_in_folder(old_path), owner=owner))
    Album.objects.filter(_in_folder(new_path), owner=owner).update(folder=None)
    Album.objects.filter(pk__in=[album.pk for album in moved]).update(folder=None)
    for album in moved:
        folder = new_path + (album.folder or "").removeprefix(old_path)
        kept = folder if len(folder) <= LONGEST_PATH else None
        Album.objects.filter(pk=album.pk).update(folder=kept)
        if album.folder == old_path:
            _rename(owner, album, old_names, new_names)


def _in_folder(path: str) -> Q:
    return Q(folder=path) | Q(folder__startswith=f"{path}/")


def _rename(owner: User, album: Album, old: list[str], new: list[str]) -> None:
    if album.title == old[-1][:LONGEST_TITLE] != new[-1][:LONGEST_TITLE]:
        title = AlbumChanges(frozenset({"title"}), title=new[-1][:LONGEST_TITLE])
        edit_album(user=owner, album_id=album.pk, changes=title)
    if old[:-1] == new[:-1]:
        return
    parent = album_for_folder(owner=owner, path="/".join(new[:-1])).pk if new[:-1] else None
    place = AlbumChanges(frozenset({"parent"}), parent=parent)
    with suppress(errors.Conflict), transaction.atomic():  # too deep, or its owner has arranged it
        edit_album(user=owner, album_id=album.pk, changes=place)
