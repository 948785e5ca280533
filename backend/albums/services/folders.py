"""Folders as albums: what importers ask for, however often and however many of them at once."""

import re

from django.db import transaction

from backend.accounts.models import User
from backend.albums.models import Album
from backend.albums.services.editing import LONGEST_TITLE, plant
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
            f"A folder's path has at least one name and at most {LONGEST_PATH} characters.",
            code="bad_folder",
        )
    return names


def _with_room(parent: Album | None) -> Album | None:
    """The parent itself, or what it lies in where its owner has moved it to the very bottom."""
    if parent is None or len(line_of(parent)) < DEEPEST:
        return parent
    return parent.parent
