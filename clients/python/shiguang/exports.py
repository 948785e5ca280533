"""Exports of an account of Shiguang: their albums, put together again of what was imported.

An export has a JSON file for each album, in `albums/`, that names its photos by the SHA-256 of
their files. The other files of its own say nothing that can be brought in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Any
from uuid import UUID

from attrs import evolve

from shiguang import takeout
from shiguang.api import Api
from shiguang.errors import ApiError
from shiguang.files import Found
from shiguang.outcomes import Kind, Outcome
from shiguang_client.generated.models import KeptAlbumRequest

BATCH = 5000  # photos of one album at once
LARGEST_JSON = 32 * 1024 * 1024  # bytes; an album of some hundred thousand photos
_FOLDER = "albums"
_FIELDS = ("id", "title", "description", "order", "photos", "cover", "parent")
_OF_EXPORTS = frozenset({"id", "title", "photos", "photos_of_others"})


@dataclass(frozen=True, slots=True)
class KeptAlbum:
    file: Found
    album: KeptAlbumRequest


@dataclass(frozen=True, slots=True)
class Restored:
    outcomes: list[Outcome]
    added: int  # photos that were not in their album before
    missing: int  # photos of theirs that the library does not hold


def albums_among(files: Iterable[Found]) -> list[KeptAlbum]:
    """Those of the files that are albums of an export, in an archive or unpacked; one that others
    lay in comes before them."""
    found = ((file, _album(file)) for file in files)
    kept = [KeptAlbum(file, album) for file, album in found if album is not None]
    place = {id_: place for place, id_ in enumerate(_parents_first([one.album for one in kept]))}
    return sorted(kept, key=lambda one: place[one.album.id])


def restore(api: Api, kept: Iterable[KeptAlbum], *, dry: bool = False) -> Restored:
    """Into the albums that they were, or new ones the first time; again, it adds what has come
    since. `dry` sends nothing. Raises what `Api` raises."""
    outcomes: list[Outcome] = []
    added = missing = 0
    for one in kept:
        path, size = one.file.path, one.file.size
        if dry:
            outcomes.append(Outcome(path, Kind.WOULD_UPLOAD, size=size))
            continue
        try:
            for part in _parts(one.album):
                restored = api.restore_album(part)
                added, missing = added + restored.added, missing + len(restored.missing)
            outcomes.append(Outcome(path, Kind.ALBUM, size=size))
        except ApiError as error:  # a smart album, which is still there, fills itself
            kind = Kind.IGNORED if error.code == "smart_album" else Kind.REJECTED
            outcomes.append(Outcome(path, kind, str(error), code=error.code, size=size))
    return Restored(outcomes, added, missing)


def _parts(album: KeptAlbumRequest) -> Iterable[KeptAlbumRequest]:
    """One behind the other they fill it in its order; an empty album is one as well."""
    for start in range(0, max(1, len(album.photos)), BATCH):
        some = album.photos[start : start + BATCH]
        yield evolve(album, photos=some)


def _parents_first(albums: Sequence[KeptAlbumRequest]) -> Sequence[UUID]:
    """As they come where they lie in a circle, which no export says."""
    lies_in = {album.id: {album.parent.id} if album.parent else set() for album in albums}
    try:
        return list(TopologicalSorter(lies_in).static_order())
    except CycleError:
        return list(lies_in)


def _album(file: Found) -> KeptAlbumRequest | None:
    """Whatever else lies in a folder of that name is passed over."""
    if file.inner.parent.name != _FOLDER or file.size > LARGEST_JSON:
        return None
    try:
        with file.open() as opened:
            found = takeout.document(opened.read(LARGEST_JSON)) or {}
    except OSError:
        return None
    return _read(found) if found.keys() >= _OF_EXPORTS else None


def _read(found: dict[str, Any]) -> KeptAlbumRequest | None:
    if not isinstance(found["photos"], list):
        return None
    try:
        return KeptAlbumRequest.from_dict({name: found[name] for name in _FIELDS if name in found})
    except (ValueError, TypeError, AttributeError):
        return None
