"""A long film encoded in parts, so that whoever is ended half-way goes on with the part in hand.

A part keeps to the film's own clock: its pictures have the moments that they have in the film, so
that the joined parts show as many pictures, at the same moments, as the film encoded in one go.
The sound is encoded as a whole: its encoder begins with silence (AAC's priming), which would be
heard at every joint, and it takes minutes where the pictures take hours.
"""

import math
from collections.abc import Callable, Sequence
from pathlib import Path

from workers.media.errors import PictureError

from . import ffmpeg, limits
from .playback import AUDIO, PACKED, Plan, encoding
from .probe import Film

SECONDS = 60  # of film in a part
_RUN_UP = 5.0  # seconds decoded before a part: not every container is entered where one asks to
_CLOCK = ("-copyts", "-start_at_zero")
_TICKS = ("-video_track_timescale", "90000")
_NOTHING = ("-c", "copy", "-f", "null", "-")
_HOLLOW = 4096  # bytes; a file as small as this may hold no picture


def count_for(film: Film, plan: Plan) -> int:
    """Into how many parts the pictures are divided; 1: the film is made in one go."""
    if plan.copies_pictures:
        return 1
    return max(1, round(film.duration_ms / 1000 / SECONDS))


def encode_pictures(
    path: Path,
    film: Film,
    number: int,
    output: Path,
    *,
    is_last: bool,
    is_wanted: Callable[[], bool],
) -> None:
    """Part `number`, from 0; the last one has all that is left, whatever the film says of its
    length. A file without pictures (`is_hollow`) where the film has none there.

    Raises NotWanted and PictureError, as `confined.run`.
    """
    begin = number * SECONDS
    span = f"trim=start={begin}" + ("" if is_last else f":end={begin + SECONDS}")
    arguments = [*_CLOCK, *ffmpeg.opened(path, film, start=max(0.0, begin - _RUN_UP))]
    arguments += [*encoding(film, span=span), *_TICKS, *PACKED, f"file:{output}"]
    if film.audio_index is not None:  # a stream that is not read moves the beginning of some films
        arguments += ["-map", f"0:{film.audio_index}", *_NOTHING]
    ffmpeg.run(arguments, limits=limits.PART, is_wanted=is_wanted)


def encode_sound(
    path: Path, film: Film, plan: Plan, output: Path, *, is_wanted: Callable[[], bool]
) -> None:
    """All of the film's sound, for a film that has some. Errors as above."""
    sound = ("-c:a", "copy") if plan.copies_sound else AUDIO
    arguments = [*_CLOCK, *ffmpeg.opened(path, film), *_NOTHING]
    arguments += ["-map", f"0:{film.audio_index}", *sound, *PACKED, f"file:{output}"]
    ffmpeg.run(arguments, limits=limits.ENCODING, is_wanted=is_wanted)


def is_hollow(part: Path) -> bool:
    """A film may end before it says, or have no picture for a while: then a part has no track."""
    return part.stat().st_size <= _HOLLOW and b"trak" not in part.read_bytes()


def join(
    parts: Sequence[Path], sound: Path | None, output: Path, *, is_wanted: Callable[[], bool]
) -> None:
    """Packs the parts, in their order and all in one folder, and the sound into one film, with its
    table of contents in front; nothing is encoded again. Errors as above."""
    shown = [(number, part) for number, part in enumerate(parts) if not is_hollow(part)]
    if not shown:
        raise PictureError("No picture of the film can be decoded.", code="undecodable")
    listed = shown[0][1].with_name("parts.txt")
    listed.write_text(_listing(shown))
    arguments = ["-copyts", "-protocol_whitelist", "file", "-f", "concat", "-i", f"file:{listed}"]
    if sound is not None:
        arguments += ["-protocol_whitelist", "file", "-f", "mov", "-i", f"file:{sound}"]
    arguments += ["-map", "0:v:0", *(("-map", "1:a:0") if sound is not None else ())]
    arguments += ["-c", "copy", *_TICKS, *PACKED, f"file:{output}"]
    ffmpeg.run(arguments, limits=limits.JOINING, is_wanted=is_wanted)


def _listing(shown: Sequence[tuple[int, Path]]) -> str:
    """For FFmpeg's concat demuxer, which puts each file behind the last by its `duration`, and
    counts a file's own clock from its `inpoint`: together they leave every moment as it is."""
    lines = ["ffconcat version 1.0"]
    begins = [0, *(number * SECONDS for number, _ in shown[1:]), math.inf]
    for (_, part), begin, end in zip(shown, begins, begins[1:], strict=False):
        lines += [f"file {part.name}", f"inpoint {begin}"]
        lines += [] if math.isinf(end) else [f"duration {end - begin}"]
    return "\n".join(lines) + "\n"
