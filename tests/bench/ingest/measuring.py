"""Photos per second through all stages, against the baseline on the same files in the same run."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pillow_heif

from infra.samples import album as sample_album
from tests.bench.album import Album, StageCost, running_album
from tests.bench.ingest import naive
from tests.bench.memory import PeakMemory
from tests.bench.photos import photo_set
from tests.bench.recall import Accuracy, Box, accuracy

LABELS = Path(__file__).resolve().parents[2] / "data" / "faces.json"
_WARM_UP = 4


@dataclass(frozen=True)
class IngestResult:
    photos: int
    baseline_photos: int
    seconds: float
    states: Mapping[str, int]
    single: naive.NaiveRun
    pooled: naive.NaiveRun
    stages: Sequence[StageCost]
    peak_memory: Mapping[str, int]  # bytes, largest single process of each part
    ours: Accuracy
    baseline: Accuracy

    @property
    def photos_per_second(self) -> float:
        return self.photos / self.seconds


def labels() -> dict[str, list[Box]]:
    """Hand-labelled faces of the sample photos, in fractions."""
    hundredths = json.loads(LABELS.read_text(encoding="utf-8"))["faces"]
    return {
        name: [(left / 100, top / 100, width / 100, height / 100) for left, top, width, height in b]
        for name, b in hundredths.items()
    }


def measure(*, photos: int = 48, baseline_photos: int = 12) -> IngestResult:
    """Runs the baseline first, then the product; nothing else should use the machine meanwhile."""
    pillow_heif.register_heif_opener()  # so that the baseline, too, can open every sample
    with tempfile.TemporaryDirectory(prefix="shiguang-bench-photos-") as folder:
        samples = sample_album.fetch(Path(folder) / "samples")
        labelled = labels()
        with_faces = [path for path in samples if labelled.get(path.name)]
        without = [path for path in samples if path.name in labelled and not labelled[path.name]]
        sources = [path for pair in zip(with_faces, without, strict=False) for path in pair]
        large = photo_set(sources, Path(folder) / "large", count=photos)
        photo_set(sources, Path(folder) / "warm", count=_WARM_UP, first=photos)
        single = naive.one_process(large[:baseline_photos])
        pooled = naive.two_processes(large[:baseline_photos])
        on_samples = naive.one_process(samples)
        with running_album() as album:
            return _measure_album(
                album, Path(folder), large, single=single, pooled=pooled, on_samples=on_samples
            )


def _measure_album(
    album: Album,
    folder: Path,
    large: Sequence[Path],
    *,
    single: naive.NaiveRun,
    pooled: naive.NaiveRun,
    on_samples: naive.NaiveRun,
) -> IngestResult:
    album.import_folder(folder / "samples")
    faces = album.faces()
    album.import_folder(folder / "warm")
    with PeakMemory(album.processes) as memory:
        seconds = album.import_folder(folder / "large")
    return IngestResult(
        photos=len(large),
        baseline_photos=single.photos,
        seconds=seconds,
        states=album.states(),
        single=single,
        pooled=pooled,
        stages=album.stage_costs([path.name for path in large]),
        peak_memory=memory.peaks,
        ours=accuracy(labels(), faces),
        baseline=accuracy(labels(), on_samples.faces),
    )
