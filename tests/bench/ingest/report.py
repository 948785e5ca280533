"""The ingest measurement in Markdown."""

from collections.abc import Iterable, Sequence

from tests.bench.ingest.measuring import IngestResult
from tests.bench.memory import MEBIBYTE
from tests.bench.recall import Accuracy
from tests.bench.tables import table


def section(result: IngestResult) -> Iterable[str]:
    yield from _speed(result)
    yield from _faces(result)
    yield from _stages(result)
    yield from _memory(result)


def _speed(result: IngestResult) -> Iterable[str]:
    ours = result.photos_per_second
    rows = [
        (name, run.photos, run.seconds, run.photos_per_second)
        for name, run in (
            ("baseline, one process", result.single),
            ("baseline, pool of two", result.pooled),
        )
    ]
    yield "## Ingest: photos per second, every stage, CPU only"
    yield ""
    yield (
        "12-megapixel JPEGs (real photos, enlarged: see `tests/bench/photos.py`), imported by the"
        " `shiguang` command into a running album; the clock stops when the last stage of the last"
        " photo has ended. The baseline (`tests/bench/ingest/naive.py`) makes thumbnails with"
        " Pillow and calls `face_recognition.face_locations` and `face_encodings`, and does nothing"
        " else; its network is loaded before the clock starts. It is measured on the first of the"
        " same files."
    )
    yield ""
    yield from table(
        ("", "photos", "seconds", "photos/s", "Shiguang is faster by"),
        [
            *(
                (name, str(photos), f"{seconds:.1f}", f"{speed:.3f}", f"{ours / speed:.1f} x")
                for name, photos, seconds, speed in rows
            ),
            ("Shiguang", str(result.photos), f"{result.seconds:.1f}", f"{ours:.3f}", ""),
        ],
    )
    ended = ", ".join(f"{count} {state}" for state, count in sorted(result.states.items()))
    yield ""
    yield f"How all photos of the run ended (samples and warm-up included): {ended}."
    yield ""


def _faces(result: IngestResult) -> Iterable[str]:
    yield "### Faces found on the sample album"
    yield ""
    yield (
        "Labelled by hand in `tests/data/faces.json`; found means an overlap (intersection over"
        " union) of at least 0.3. The baseline looks at the originals, we at the previews."
    )
    yield ""

    def row(name: str, accuracy: Accuracy) -> Sequence[str]:
        return (
            name,
            f"{accuracy.found} of {accuracy.labelled}",
            f"{accuracy.recall:.3f}",
            str(accuracy.reported - accuracy.found),
            f"{accuracy.precision:.3f}",
        )

    yield from table(
        ("", "found", "recall", "false", "precision"),
        [row("baseline (HOG)", result.baseline), row("Shiguang", result.ours)],
    )
    yield ""


def _stages(result: IngestResult) -> Iterable[str]:
    total = sum(cost.mean_ms for cost in result.stages)
    yield "### What a photo costs, by stage"
    yield ""
    yield (
        "Wall time in the worker, while all workers compete for the cores; the sum is more than a"
        " photo's share of the clock because stages of different photos run side by side."
    )
    yield ""
    yield from table(
        ("stage", "runs", "mean ms", "most ms", "share"),
        [
            (c.stage, str(c.runs), f"{c.mean_ms:.0f}", str(c.most_ms), f"{c.mean_ms / total:.0%}")
            for c in result.stages
        ],
    )
    dearest = sorted(result.stages, key=lambda cost: cost.mean_ms, reverse=True)[:3]
    share = sum(cost.mean_ms for cost in dearest) / total
    yield ""
    yield (
        f"What limits it: {', '.join(cost.stage for cost in dearest)} take {share:.0%} of the"
        " workers' time, so that is where to look first; beyond that, more cores or a GPU. A photo"
        " full of text is read twice, small and large, and costs seconds."
    )
    yield ""


def _memory(result: IngestResult) -> Iterable[str]:
    yield "### Peak memory"
    yield ""
    yield "Resident size of the largest single process of each part during the import."
    yield ""
    yield from table(
        ("part", "MiB"),
        [(name, f"{peak / MEBIBYTE:.0f}") for name, peak in sorted(result.peak_memory.items())],
    )
