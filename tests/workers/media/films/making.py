"""Films for tests: cut out of the real samples, packed and coded in other ways by FFmpeg."""

import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import imageio_ffmpeg


def ffmpeg(*arguments: str | Path) -> None:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", "-y", *map(str, arguments)]
    subprocess.run(command, check=True, timeout=120)


def recoded(source: Path, output: Path, *options: str, seconds: float = 1) -> Path:
    """`options` stand between the input and the output."""
    ffmpeg("-i", source, "-t", str(seconds), *options, output)
    return output


def turned(source: Path, output: Path, degrees: int) -> Path:
    """Packed anew, to be shown turned by so many degrees clockwise."""
    ffmpeg("-display_rotation", str(-degrees), "-i", source, "-t", "1", "-c", "copy", output)
    return output


def apple(source: Path, output: Path, **keys: str) -> Path:
    """A QuickTime film with Apple's metadata keys; underscores in names stand for dots."""
    told = []
    for name, value in keys.items():
        told += ["-metadata", f"com.apple.quicktime.{name.replace('_', '.')}={value}"]
    packed = ("-c", "copy", "-movflags", "use_metadata_tags", "-f", "mov")
    ffmpeg("-i", source, "-t", "1", *packed, *told, output)
    return output


def box(kind: bytes, content: bytes) -> bytes:
    """Of ISO/IEC 14496-12."""
    return (len(content) + 8).to_bytes(4, "big") + kind + content


def sphere_of(told: bytes) -> bytes:
    """The box by which the first form of Google's Spherical Video RFC marks a track."""
    mark = bytes.fromhex("ffcc8263f8554a938814587a02521fdd")
    rdf = b'<?xml version="1.0"?><rdf:SphericalVideo>%b</rdf:SphericalVideo>'
    return box(b"uuid", mark + rdf % told)


SPHERE_1 = sphere_of(
    b"<GSpherical:Spherical>true</GSpherical:Spherical>"
    b"<GSpherical:ProjectionType>equirectangular</GSpherical:ProjectionType>"
)
SPHERE_2 = box(b"sv3d", box(b"svhd", bytes(5)) + box(b"proj", box(b"equi", bytes(20))))
EACH_EYE = box(b"st3d", bytes(4) + b"\x01")


def in_track(new: bytes) -> Callable[[bytes], bytes]:
    """Puts a box into the first track of a film whose index comes last, as FFmpeg packs it."""
    return lambda film: _with(film, (b"moov", b"trak"), new)


def in_description(new: bytes) -> Callable[[bytes], bytes]:
    """The same, into the description of its pictures, which are H.264."""
    way = (b"moov", b"trak", b"mdia", b"minf", b"stbl", b"stsd", b"avc1")
    return lambda film: _with(film, way, new)


def _with(content: bytes, way: Sequence[bytes], new: bytes, *, at: int = 0) -> bytes:
    if not way:
        return content + new
    while content[at + 4 : at + 8] != way[0]:
        at += int.from_bytes(content[at : at + 4], "big")
    end = at + int.from_bytes(content[at : at + 4], "big")
    first = 8 if way[0] == b"stsd" else 0  # version, flags and count
    inner = _with(content[at + 8 : end], way[1:], new, at=first)
    return content[:at] + box(way[0], inner) + content[end:]
