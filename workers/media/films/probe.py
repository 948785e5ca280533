"""What a film says about itself, asked in a process of its own."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workers.media.errors import PictureError

from . import confined, limits
from .containers import DEMUXERS

_SCRIPT = Path(__file__).with_name("_probe.py")
_LONGEST_MS = 2**31 - 1
# Transfer characteristics (ITU-T H.273, table 3): those of pictures brighter than paper.
_TRANSFERS = {1: "bt709", 6: "smpte170m", 13: "iec61966-2-1", 16: "smpte2084", 18: "arib-std-b67"}
_HDR = frozenset({"smpte2084", "arib-std-b67"})
_RIGHT_ANGLES = (0, 90, 180, 270)
_PROBING = limits.GLANCE


@dataclass(frozen=True, slots=True)
class Film:
    """`width` and `height`: square pixels, upright. `tags`: by lower-case name, as the file says.

    `rotation`: degrees clockwise that make the stored pictures upright. Codecs as FFmpeg names
    them; `audio_codec` is "" for a silent film. `bit_rate`: of the pictures, bits a
    second; where the film does not say, of the file.
    """

    media_type: str
    width: int
    height: int
    duration_ms: int
    video_index: int
    video_codec: str
    profile: str
    pixels: str  # FFmpeg's pixel format
    frame_rate: float | None
    bit_rate: int
    rotation: int
    transfer: str
    has_square_pixels: bool
    is_interlaced: bool
    audio_index: int | None
    audio_codec: str
    tags: Mapping[str, str]

    @property
    def is_hdr(self) -> bool:
        return self.transfer in _HDR


def probe_film(path: Path, media_type: str) -> Film:
    """Raises PictureError: `unsupported_type` without pictures, `truncated`, `too_many_pixels`,
    `empty_picture`, `undecodable` and the like."""
    command = [sys.executable, "-I", str(_SCRIPT), str(path), DEMUXERS[media_type]]
    try:
        facts = json.loads(confined.run(command, limits=_PROBING))
    except PictureError as error:
        raise _in_words(error) from error
    if facts["video"] is None:
        raise PictureError("There is sound in the file, but no film.", code="unsupported_type")
    video = facts["video"]
    limits.refuse_excess(video["width"], video["height"])
    if not video.get("decodes"):
        raise PictureError("No picture of the film can be decoded.", code="undecodable")
    if not video["bit_rate"] and facts["duration_ms"]:  # Matroska does not say
        video["bit_rate"] = path.stat().st_size * 8000 // facts["duration_ms"]
    return _film(media_type, facts, video)


def _in_words(error: PictureError) -> PictureError:
    """A film without its index says "moov atom not found", or that data ends."""
    words = str(error).lower()
    if error.code == "undecodable" and ("invalid data" in words or "end of file" in words):
        return PictureError(
            "The film is damaged, or the file ends before its table of contents.",
            code="undecodable",
        )
    return error


def _film(media_type: str, facts: dict[str, Any], video: dict[str, Any]) -> Film:
    rotation = min(_RIGHT_ANGLES, key=lambda angle: abs(angle - video["rotation"]))
    aspect = video["aspect"] if 0.1 < video["aspect"] < 10 else 1.0
    width, height = max(1, round(video["width"] * aspect)), video["height"]
    audio = facts["audio"] or {"index": None, "codec": ""}
    return Film(
        media_type=media_type,
        width=height if rotation in {90, 270} else width,
        height=width if rotation in {90, 270} else height,
        duration_ms=min(facts["duration_ms"], _LONGEST_MS),
        video_index=video["index"],
        video_codec=video["codec"][:32],
        profile=video["profile"],
        pixels=video["pixels"],
        frame_rate=video["rate"],
        bit_rate=video["bit_rate"],
        rotation=rotation,
        transfer=_TRANSFERS.get(video["transfer"], ""),
        has_square_pixels=abs(aspect - 1) < 0.01,
        is_interlaced=video["is_interlaced"],
        audio_index=audio["index"],
        audio_codec=audio["codec"][:32],
        tags=facts["tags"],
    )
