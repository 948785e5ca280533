"""Prints what a film says about itself, as JSON; run by `probe` in a process of its own.

Arguments: the file, and FFmpeg's name of the reader for its container. The first picture is
decoded, so that a film of which nothing can be seen is found out here.
"""

import json
import sys
from typing import Any

import av
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

_MOST_TAGS = 200
_LONGEST_TAG = 4000
_MICROSECONDS = 1_000_000
_PACKETS = 2000  # to look at before giving up on a first picture


def main() -> None:
    path, demuxer = sys.argv[1:3]
    with av.open(path, format=demuxer, options={"protocol_whitelist": "file"}) as film:
        json.dump(_facts(film), sys.stdout)


def _facts(film: InputContainer) -> dict[str, Any]:
    video = next((stream for stream in film.streams.video if not _is_cover(stream)), None)
    if video is None:
        return {"video": None}
    audio = next(iter(film.streams.audio), None)
    return {
        "video": _video(film, video),
        "audio": audio and {"index": audio.index, "codec": _codec(audio)},
        "duration_ms": _duration(film, video),
        "tags": _tags({**video.metadata, **film.metadata}),
    }


def _is_cover(stream: VideoStream) -> bool:
    return bool(stream.disposition & stream.disposition.attached_pic)


def _video(film: InputContainer, stream: VideoStream) -> dict[str, Any]:
    codec = stream.codec_context
    shape = (codec.width, codec.height)
    ratio = stream.sample_aspect_ratio
    rate = stream.average_rate or stream.guessed_rate
    facts = {
        "index": stream.index,
        "codec": _codec(stream),
        "profile": stream.profile or "",
        "pixels": codec.pix_fmt or "",
        "width": shape[0],
        "height": shape[1],
        "aspect": float(ratio) if ratio else 1.0,
        "rate": float(rate) if rate else None,
        "bit_rate": codec.bit_rate or 0,
        "rotation": 0,
        "transfer": int(codec.color_trc),
        "is_interlaced": False,
    }
    # before anything as large as that is decoded, the caller has a look at the sizes
    if shape[0] * shape[1] <= 1 << 26 and (frame := _first_picture(film, stream)) is not None:
        facts |= {
            "rotation": -round(frame.rotation) % 360,
            "is_interlaced": frame.interlaced_frame,
            "decodes": True,
        }
    return facts


def _first_picture(film: InputContainer, stream: VideoStream) -> VideoFrame | None:
    for number, packet in enumerate(film.demux(stream)):
        try:
            for frame in packet.decode():
                return frame
        except av.error.InvalidDataError:
            pass  # a film may begin in the middle of something
        if number > _PACKETS:
            break
    return None


def _codec(stream: Any) -> str:
    return stream.codec_context.codec.canonical_name if stream.codec_context else ""


def _duration(film: InputContainer, stream: VideoStream) -> int:
    if film.duration:
        return max(0, film.duration * 1000 // _MICROSECONDS)
    if stream.duration and stream.time_base:
        return max(0, int(stream.duration * stream.time_base * 1000))
    return 0


def _tags(metadata: dict[str, str]) -> dict[str, str]:
    some = list(metadata.items())[:_MOST_TAGS]
    return {name.lower()[:100]: value[:_LONGEST_TAG] for name, value in some}


main()
