"""FFmpeg as a program: how a film is opened, and how its pictures become what screens show."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import imageio_ffmpeg

from workers.confined.programs import Limits

from . import confined
from .containers import DEMUXERS
from .probe import Film

# From ITU-R BT.2100 to BT.709: light is made linear, with paper at 203 cd/m² (ITU-R BT.2408),
# what is brighter is bent into range, and light is coded anew.
_TONE_MAP = (
    "zscale=transfer=linear:npl=203,format=gbrpf32le,zscale=primaries=bt709,"
    "tonemap=tonemap=mobius:desat=0,zscale=transfer=bt709:matrix=bt709:range=limited"
)


def opened(path: Path, film: Film, *, start: float = 0.0) -> list[str]:
    """Options that open the film: nothing but a file, in nothing but this container."""
    seek = ["-ss", f"{start:.3f}"] if start > 0 else []
    container = ["-protocol_whitelist", "file", "-f", DEMUXERS[film.media_type]]
    return [*container, *seek, "-i", f"file:{path}", "-map", f"0:{film.video_index}"]


def shown(film: Film, *, side: int, even: bool = False) -> str:
    """Filters to upright, square, progressive pictures of ordinary brightness.

    Within `side` pixels each way, and never larger than the film; FFmpeg itself turns them.
    """
    width, height = size_within(film, side, even=even)
    steps = ["bwdif=deint=interlaced"] if film.is_interlaced else []
    steps += [f"scale={width}:{height}", "setsar=1"]
    steps += [_TONE_MAP] if film.is_hdr else []
    return ",".join([*steps, "format=yuv420p" if even else "format=rgb24"])


def size_within(film: Film, side: int, *, even: bool = False) -> tuple[int, int]:
    """Width and height in pixels; `even` ones where the codec wants them."""
    ratio = min(1.0, side / max(film.width, film.height))
    width, height = (max(2, round(length * ratio)) for length in (film.width, film.height))
    return (width // 2 * 2, height // 2 * 2) if even else (width, height)


def run(
    arguments: Sequence[str], *, limits: Limits, is_wanted: Callable[[], bool] = lambda: True
) -> None:
    """Errors as for `confined.run`."""
    command = [_program(), "-hide_banner", "-nostdin", "-loglevel", "error", "-y"]
    command += ["-threads", str(limits.threads), "-filter_threads", str(limits.threads)]
    confined.run([*command, *arguments], limits=limits, is_wanted=is_wanted)


@cache
def _program() -> str:
    program: str = imageio_ffmpeg.get_ffmpeg_exe()
    return program
