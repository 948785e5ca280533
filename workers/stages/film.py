"""The film of a photo as a file, for the stages that look at it: the original, or a part of it."""

from pathlib import Path

from workers.media.films.embedded import cut_out
from workers.media.films.probe import Film, probe_film

from .contract import FilmPart, Photo


def film_file(photo: Photo, part: FilmPart | None) -> Path:
    """Errors as for `Photo.original`."""
    original = photo.original()
    if part is None:
        return original
    cut = original.with_name("film")
    return cut_out(original, cut, offset=part.offset, length=part.length)


_probed: dict[Path, Film] = {}


def probed(path: Path, media_type: str) -> Film:
    """What was found out of the last file is kept: the stages of one photo follow one another.

    Raises PictureError.
    """
    if path not in _probed:
        film = probe_film(path, media_type)
        _probed.clear()
        _probed[path] = film
    return _probed[path]
