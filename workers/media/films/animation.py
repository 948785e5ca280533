"""A few silent seconds of a film, for a timeline that is pointed at."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workers.media.errors import PictureError

from . import ffmpeg, limits
from .probe import Film

CONTENT_TYPE, SUFFIX = "image/webp", "webp"
SIDE = 320
_SECONDS = 3.0
_RATE = 10  # pictures a second
_INTO_THE_FILM = 0.1
_LATEST_START = 10.0  # seconds


@dataclass(frozen=True, slots=True)
class Plan:
    width: int
    height: int

    @property
    def recipe(self) -> str:
        return f"webp-1.{self.width}x{self.height}"


def plan_for(film: Film) -> Plan:
    return Plan(*ffmpeg.size_within(film, SIDE, even=True))


def make(
    path: Path,
    film: Film,
    plan: Plan,  # noqa: ARG001 - as for playback: the film alone decides
    output: Path,
    *,
    is_wanted: Callable[[], bool],
) -> None:
    """An endless WebP; of a film shorter than it claims, its beginning. Errors as for playback."""
    start = min(film.duration_ms / 1000 * _INTO_THE_FILM, _LATEST_START)
    try:
        _make(path, film, output, start, is_wanted)
    except PictureError:  # without a picture behind that point the encoder fails
        _make(path, film, output, 0.0, is_wanted)


def _make(
    path: Path, film: Film, output: Path, start: float, is_wanted: Callable[[], bool]
) -> None:
    filters = f"fps={_RATE},{ffmpeg.shown(film, side=SIDE, even=True)}"
    ffmpeg.run(
        [
            *ffmpeg.opened(path, film, start=start),
            *("-t", f"{_SECONDS}", "-an", "-vf", filters),
            *("-c:v", "libwebp_anim", "-quality", "60", "-compression_level", "3", "-loop", "0"),
            *("-map_metadata", "-1", "-f", "webp", f"file:{output}"),
        ],
        limits=limits.GLANCE,
        is_wanted=is_wanted,
    )
