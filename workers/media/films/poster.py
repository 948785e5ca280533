"""One picture that stands for a film: it is what the timeline shows and the networks look at."""

from pathlib import Path

from workers.media.errors import PictureError
from workers.media.header import Header
from workers.media.renditions import PREVIEW_SIDE

from . import ffmpeg, limits
from .probe import Film

_INTO_THE_FILM = 0.1  # of its length: films begin in the dark
_AT_MOST = 3.0  # seconds
_LOOKED_AT = 24  # pictures, of which the most ordinary one is taken


def take_poster(path: Path, film: Film) -> Path:
    """A PNG beside `path`, within the preview's size; taken once.

    A film that is shorter than it claims is shown by its beginning. Raises PictureError.
    """
    poster = path.with_name(f"{path.name}.poster.png")
    if not poster.exists():
        start = min(film.duration_ms / 1000 * _INTO_THE_FILM, _AT_MOST)
        if not (_take(path, film, start, poster) or _take(path, film, 0.0, poster)):
            raise PictureError("No picture of the film can be decoded.", code="undecodable")
    return poster


def poster_header(film: Film) -> Header:
    """What `read_header` would say of the poster."""
    width, height = ffmpeg.size_within(film, PREVIEW_SIDE)
    return Header("image/png", width, height, 3, 1, 1, 1, is_interlaced=False, chroma="")


def _take(path: Path, film: Film, start: float, poster: Path) -> bool:
    partial = poster.with_name(f"{poster.name}.partial")
    filters = f"{ffmpeg.shown(film, side=PREVIEW_SIDE)},thumbnail={_LOOKED_AT}"
    taking = ["-frames:v", "1", "-update", "1", "-vf", filters, "-c:v", "png", "-f", "image2"]
    # quickly packed: it is read once, and thrown away
    taking += ["-compression_level", "1", f"file:{partial}"]
    ffmpeg.run([*ffmpeg.opened(path, film, start=start), *taking], limits=limits.GLANCE)
    if not partial.exists() or not partial.stat().st_size:
        return False
    partial.replace(poster)
    return True
