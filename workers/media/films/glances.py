"""Pictures from all over a film, for whoever has to know what it shows without watching it."""

from collections.abc import Sequence
from pathlib import Path

from workers.media.errors import PictureError

from . import ffmpeg, limits
from .probe import probe_film

SIDE = 512  # pixels at most, each way
COUNT = 8


def glances(path: Path, media_type: str, *, count: int = COUNT) -> Sequence[bytes]:
    """JPEGs, each from the middle of one of `count` equal parts; of a film that is shorter than it
    claims, fewer. Raises PictureError for what is no film."""
    film = probe_film(path, media_type)
    filters = ffmpeg.shown(film, side=SIDE)
    part = film.duration_ms / 1000 / count
    taken = []
    for number in range(count):
        glance = path.with_name(f"{path.name}.{number}.jpg")
        taking = ["-frames:v", "1", "-update", "1", "-vf", filters, "-c:v", "mjpeg", "-f", "image2"]
        source = ffmpeg.opened(path, film, start=(number + 0.5) * part)
        try:
            ffmpeg.run([*source, *taking, f"file:{glance}"], limits=limits.GLANCE)
        except PictureError:  # there is no picture behind that point
            continue
        if glance.exists():
            taken.append(glance.read_bytes())
            glance.unlink()
    return taken
