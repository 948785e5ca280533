"""A film as it plays everywhere: H.264 and AAC in MP4, with its table of contents in front.

What is coded like that already is only packed anew. Either way nothing but sound and pictures
comes along: no position, no names, no attachments.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workers.media.errors import PictureError

from . import ffmpeg, limits
from .probe import Film

CONTENT_TYPE, SUFFIX = "video/mp4", "mp4"
SIDE = 1920
# A film of many bits is encoded anew, so that it starts at once on a slow line.
_MOST_BITS = 12_000_000  # a second
_FASTEST = 60  # pictures a second
_EASY_PROFILES = frozenset({"Constrained Baseline", "Baseline", "Main", "High"})
_EASY_PIXELS = frozenset({"yuv420p", "yuvj420p"})
_EASY_AUDIO = frozenset({"", "aac"})
# AVI keeps no order of pictures, and a broadcast may begin in the middle of one.
_EASY_CONTAINERS = frozenset({"video/mp4", "video/quicktime", "video/3gpp", "video/x-matroska"})
AUDIO = ("-c:a", "aac", "-b:a", "128k", "-ac", "2", "-ar", "48000")
PACKED = ("-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart", "-f", "mp4")


@dataclass(frozen=True, slots=True)
class Plan:
    copies_pictures: bool
    copies_sound: bool
    width: int
    height: int

    @property
    def recipe(self) -> str:
        """Names what is made, so that it is not made twice."""
        return f"h264-1.{self.copies_pictures:d}{self.copies_sound:d}.{self.width}x{self.height}"


def plan_for(film: Film) -> Plan:
    copies = _plays_everywhere(film)
    width, height = film.width, film.height
    if not copies:
        width, height = ffmpeg.size_within(film, SIDE, even=True)
    return Plan(copies, film.audio_codec in _EASY_AUDIO, width, height)


def make(
    path: Path, film: Film, plan: Plan, output: Path, *, is_wanted: Callable[[], bool]
) -> None:
    """Raises NotWanted, and PictureError: `film_too_long` and those of `confined.run`."""
    refuse_too_long(film, plan)
    arguments = ffmpeg.opened(path, film)
    if film.audio_index is not None:
        arguments += ["-map", f"0:{film.audio_index}"]
        arguments += ["-c:a", "copy"] if plan.copies_sound else AUDIO
    arguments += ["-c:v", "copy"] if plan.copies_pictures else encoding(film)
    arguments += ["-max_muxing_queue_size", "2048", *PACKED, f"file:{output}"]
    ffmpeg.run(arguments, limits=limits.ENCODING, is_wanted=is_wanted)


def refuse_too_long(film: Film, plan: Plan) -> None:
    """Raises PictureError (`film_too_long`)."""
    if not plan.copies_pictures and film.duration_ms / 1000 > limits.MAX_ENCODED.total_seconds():
        raise PictureError("The film is too long to be made playable here.", code="film_too_long")


def _plays_everywhere(film: Film) -> bool:
    return (
        film.video_codec == "h264"
        and film.profile in _EASY_PROFILES
        and film.pixels in _EASY_PIXELS
        and film.media_type in _EASY_CONTAINERS
        and max(film.width, film.height) <= SIDE
        and film.has_square_pixels
        and not film.is_interlaced
        and not film.is_hdr
        and 0 < film.bit_rate <= _MOST_BITS
    )


def encoding(film: Film, *, span: str = "") -> list[str]:
    """Constant quality under a ceiling; a key picture every few seconds, for jumping about.

    `span`: a filter that lets a part of the film through.
    """
    shown = ffmpeg.shown(film, side=SIDE, even=True)
    colours = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]
    return [
        *("-vf", f"{span},{shown}" if span else shown, "-fpsmax", str(_FASTEST)),
        *("-c:v", "libx264", "-profile:v", "high", "-preset", "veryfast", "-crf", "23"),
        *("-maxrate", "8M", "-bufsize", "16M", "-g", "120"),
        *("-threads", str(limits.THREADS)),
        *(colours if film.is_hdr else ()),
    ]
