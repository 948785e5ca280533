"""Looking under a path, for one user and what their key may read."""

from collections.abc import Collection, Iterator

from backend.accounts.models import Scope, User
from backend.common import errors
from backend.webdav.selectors import library, uploads
from backend.webdav.selectors.resources import (
    ALBUMS,
    AREAS,
    BATCH,
    TIMELINE,
    UPLOADS,
    Listing,
    Path,
    Resource,
    folder,
    of_entry,
)

# What a key needs to look into a part of the tree: any of these.
SCOPES_TO_LIST = {
    UPLOADS: frozenset({Scope.UPLOADS_WRITE, Scope.ASSETS_READ}),
    TIMELINE: frozenset({Scope.ASSETS_READ}),
    ALBUMS: frozenset({Scope.ALBUMS_READ}),
}


def look_up(*, user: User, path: Path) -> Resource:
    """Raises NotFound."""
    match path:
        case () | ("Uploads",) | ("Timeline",) | ("Albums",):
            return folder(path, user)
        case ("Uploads", *names):
            entry = uploads.find_shown(owner=user, names=names)
            found = None if entry is None else of_entry(path, entry)
        case ("Timeline", *names):
            found = _in_timeline(user, path, names)
        case ("Albums", title, *names):
            found = _in_albums(user, path, title, names)
        case _:
            found = None
    if found is None:
        raise errors.NotFound("There is nothing under this path.")
    return found


def list_folder(*, user: User, path: Path, scopes: Collection[str]) -> Listing:
    """A folder with what is in it; a file with nothing. Raises NotFound."""
    itself = look_up(user=user, path=path)
    return Listing(itself, _inside(user, path, scopes) if itself.is_folder else iter(()))


def _inside(user: User, path: Path, scopes: Collection[str]) -> Iterator[Resource]:
    match path:
        case ():
            return library.folders((), _readable(scopes), user)
        case ("Uploads", *names):
            return _entries(user, path, names)
        case ("Timeline", *names):
            return _inside_timeline(user, path, names)
        case _:
            return _inside_albums(user, path)


def _readable(scopes: Collection[str]) -> list[str]:
    return [area for area in AREAS if not SCOPES_TO_LIST[area].isdisjoint(scopes)]


def _entries(user: User, path: Path, names: list[str]) -> Iterator[Resource]:
    parent = uploads.find(owner=user, names=names)
    for entry in uploads.children_of(owner=user, folder=parent).iterator(chunk_size=BATCH):
        yield of_entry((*path, entry.name), entry)


def _inside_timeline(user: User, path: Path, names: list[str]) -> Iterator[Resource]:
    match names:
        case []:
            return library.folders(path, library.years(user), user)
        case [year]:
            return library.folders(path, library.months(user, year), user)
        case _:
            return library.files(path, library.month_assets(user, *names))


def _inside_albums(user: User, path: Path) -> Iterator[Resource]:
    albums = library.albums_by_name(user)
    if len(path) == 1:
        return library.folders(path, list(albums), user)
    return library.files(path, library.album_files(user, albums[path[1]]))


def _in_timeline(user: User, path: Path, names: list[str]) -> Resource | None:
    match names:
        case [year]:
            return folder(path, user) if year in library.years(user) else None
        case [year, month]:
            return folder(path, user) if month in library.months(user, year) else None
        case [year, month, name] if month in library.months(user, year):
            return library.find_file(path[:-1], name, library.month_assets(user, year, month))
        case _:
            return None


def _in_albums(user: User, path: Path, title: str, names: list[str]) -> Resource | None:
    album = library.albums_by_name(user).get(title)
    if album is None:
        return None
    match names:
        case []:
            return folder(path, user)
        case [name]:
            return library.find_file(path[:-1], name, library.album_files(user, album))
        case _:
            return None
