"""Whether the processes' memory stays where it is over very many photos."""

import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pillow_heif

from infra.samples import album as sample_album
from tests.bench.album import Album, running_album
from tests.bench.everyday_photos import EverydayPhotos
from tests.bench.memory import MEBIBYTE, PeakMemory
from tests.bench.tables import table

_INTERVAL = 2.0  # seconds between samples: looking at every process costs, too
_HEIGHTS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True)
class Reading:
    """After `photos` photos: the largest resident size of one process of each part, in bytes."""

    photos: int
    peaks: Mapping[str, int]  # while the last of them went through


@dataclass(frozen=True)
class EnduranceResult:
    readings: Sequence[Reading]
    seconds: float  # that photos were imported and worked on
    states: Mapping[str, int]


def measure(*, photos: int = 10_000, step: int = 500) -> EnduranceResult:
    """Imports `photos` small photos, `step` at a time, into one running product."""
    pillow_heif.register_heif_opener()
    with tempfile.TemporaryDirectory(prefix="shiguang-endurance-") as folder:
        made = EverydayPhotos(sample_album.fetch(Path(folder) / "samples"))
        with running_album() as album:
            return _import_all(album, made, Path(folder) / "batch", photos, step)


def _import_all(
    album: Album, made: EverydayPhotos, folder: Path, photos: int, step: int
) -> EnduranceResult:
    readings: list[Reading] = []
    seconds = 0.0
    for first in range(0, photos, step):
        count = min(step, photos - first)
        made.write(folder, first=first, count=count)
        with PeakMemory(album.processes, interval=_INTERVAL) as memory:
            began = time.monotonic()
            album.import_folder(folder)
            seconds += time.monotonic() - began
        shutil.rmtree(folder)
        readings.append(Reading(first + count, dict(memory.peaks)))
    return EnduranceResult(readings, seconds, album.states())


def section(result: EnduranceResult) -> Iterable[str]:
    readings = result.readings
    photos = readings[-1].photos
    parts = sorted({part for reading in readings for part in reading.peaks})
    yield f"## Memory over {photos:,} photos"
    yield ""
    yield (
        "Small photos of several kinds (parts of the sample photos in other light, most of them"
        " square JPEGs of 0.15 megapixels, a fifth PNG, WebP or HEIC, one in 23 of 3 megapixels,"
        " all with time, place and caption: `tests/bench/everyday_photos.py`), through every stage"
        f" of one running product, {photos / result.seconds:.1f} a second. A figure is the largest"
        " resident size of one process of that part, in MiB, sampled while the photos since the row"
        " before went through; what processes share counts for each. The processes that decode are"
        " replaced when they have grown (`WORKER_RECYCLE_MEMORY_MB`); those with the networks"
        " never are. What grows of PostgreSQL is its shared cache, up to its size."
    )
    yield ""
    yield from table(
        ("photos", *parts),
        [
            (f"{reading.photos:,}", *(_mebibytes(reading.peaks.get(part, 0)) for part in parts))
            for reading in readings
        ],
    )
    yield ""
    yield "From the middle of the run to its end each grew by so much (a curve begins at nothing):"
    yield ""
    yield from table(
        ("part", "growth", "curve"),
        [(part, f"{_growth(readings, part):+.1%}", _curve(readings, part)) for part in parts],
    )
    yield ""
    ended = ", ".join(f"{count:,} {state}" for state, count in sorted(result.states.items()))
    yield f"How the photos ended: {ended}."


def _mebibytes(size: int) -> str:
    return f"{size / MEBIBYTE:.0f}"


def _growth(readings: Sequence[Reading], part: str) -> float:
    middle = readings[len(readings) // 2].peaks.get(part, 0)
    return readings[-1].peaks.get(part, 0) / middle - 1 if middle else 0.0


def _curve(readings: Sequence[Reading], part: str) -> str:
    sizes = [reading.peaks.get(part, 0) for reading in readings]
    highest = max(*sizes, 1)
    return "".join(_HEIGHTS[round(size / highest * (len(_HEIGHTS) - 1))] for size in sizes)
