"""Films for tests: cut out of the real samples, packed and coded in other ways by FFmpeg."""

import subprocess
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
