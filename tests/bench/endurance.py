"""Whether the workers' memory stays where it is over very many photos."""

import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pillow_heif

from infra.samples import album as sample_album
from tests.bench.album import Album, running_album
from tests.bench.memory import MEBIBYTE, PeakMemory
from tests.bench.photos import photo_set
from tests.bench.tables import table

_PIXELS = 500_000
_WATCHED = ("worker-ml", "worker-cpu", "worker-query", "relay", "api")


@dataclass(frozen=True)
class Reading:
    """After `photos` photos: the largest resident size of one process of each part, in bytes."""

    photos: int
    peaks: Mapping[str, int]  # while the last of them went through


@dataclass(frozen=True)
class EnduranceResult:
    readings: Sequence[Reading]
    seconds: float
    states: Mapping[str, int]


def measure(*, photos: int = 10_000, step: int = 500) -> EnduranceResult:
    """Imports `photos` small photos, `step` at a time, into one running product."""
    pillow_heif.register_heif_opener()
    with tempfile.TemporaryDirectory(prefix="shiguang-endurance-") as folder:
        samples = sample_album.fetch(Path(folder) / "samples")
        start = time.monotonic()
        with running_album() as album:
            readings = list(_readings(album, samples, Path(folder) / "batch", photos, step))
            return EnduranceResult(readings, time.monotonic() - start, album.states())


def _readings(
    album: Album, samples: Sequence[Path], folder: Path, photos: int, step: int
) -> Iterable[Reading]:
    for first in range(0, photos, step):
        photo_set(samples, folder, count=step, pixels=_PIXELS, first=first)
        with PeakMemory(album.processes) as memory:
            album.import_folder(folder)
        shutil.rmtree(folder)
        yield Reading(first + step, dict(memory.peaks))


def section(result: EnduranceResult) -> Iterable[str]:
    last = result.readings[-1]
    yield f"## Memory over {last.photos:,} photos"
    yield ""
    yield (
        f"Half-megapixel JPEGs made of the sample photos, through every stage of one running"
        f" product, {last.photos / result.seconds:.1f} a second. Each row is the largest resident"
        " size of one process of each part, in MiB, while the photos since the row before went"
        " through. The processes that decode are replaced when they have grown"
        " (`WORKER_RECYCLE_MEMORY_MB`); those with the networks never are."
    )
    yield ""
    yield from table(
        ("photos", *_WATCHED, "worker-ml"),
        [
            (
                f"{reading.photos:,}",
                *(f"{reading.peaks.get(part, 0) / MEBIBYTE:.0f}" for part in _WATCHED),
                _bar(reading.peaks.get("worker-ml", 0)),
            )
            for reading in result.readings
        ],
    )
    yield ""
    yield (
        f"From the middle of the run to its end the networks' worker grew by"
        f" {_growth(result.readings, 'worker-ml'):+.1%}. How the photos ended:"
        f" {', '.join(f'{count} {state}' for state, count in sorted(result.states.items()))}."
    )


def _growth(readings: Sequence[Reading], part: str) -> float:
    middle = readings[len(readings) // 2].peaks.get(part, 0)
    return readings[-1].peaks.get(part, 0) / middle - 1 if middle else 0.0


def _bar(size: int) -> str:
    """A mark for every 100 MiB."""
    return "▪" * round(size / MEBIBYTE / 100)
