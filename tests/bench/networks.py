"""The figures of docs/models.md: faces against labels and against HOG, and the networks' cost.

    OMP_NUM_THREADS=1 python -m tests.bench.networks [samples]

Times are processor seconds, so that a busy machine does not change them much.
"""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import face_recognition
import numpy as np
import pillow_heif
from PIL import Image, ImageOps

from infra.samples.album import fetch
from tests.bench.recall import Accuracy, Box, accuracy
from workers.inference.engine import initialise
from workers.media.header import read_header
from workers.media.renditions import make_renditions
from workers.vision.faces.embedding.registry import DEFAULT
from workers.vision.pixels import decode

_LABELS = Path(__file__).parents[1] / "data" / "faces.json"


class Stopwatch:
    """Processor seconds by name."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    @contextmanager
    def time(self, name: str) -> Iterator[None]:
        start = time.process_time()
        yield
        self.seconds[name] += time.process_time() - start


def main(folder: Path) -> None:
    """Looks at every labelled photo with all networks and with HOG, and prints the sums."""
    fetch(folder)
    pillow_heif.register_heif_opener()
    labels = _labels()
    engine = initialise({"faces", "tags", "ocr", "text"}, device="cpu", threads=1)
    watch = Stopwatch()
    ours: dict[str, list[Box]] = {}
    hog: dict[str, list[Box]] = {}
    for name in labels:
        path = folder / name
        picture = decode(make_renditions(path, read_header(path)).preview.content)
        height, width = picture.shape[:2]
        with watch.time("faces (detection and embeddings, preview)"):
            faces = engine.faces.recognise(picture, spaces=[DEFAULT])
        ours[name] = [_fractions(face.box.tolist(), width, height) for face in faces]
        with watch.time("tags"):
            engine.tags.recognise(picture)
        with watch.time("ocr"):
            engine.ocr.recognise(picture)
        original = np.asarray(ImageOps.exif_transpose(Image.open(path)).convert("RGB"))
        with watch.time("face_recognition.face_locations (original)"):
            located = face_recognition.face_locations(original)
        height, width = original.shape[:2]
        hog[name] = [
            _fractions([left, top, right, bottom], width, height)
            for top, right, bottom, left in located
        ]
    _print(accuracy(labels, ours), accuracy(labels, hog), watch, len(labels))


def _labels() -> dict[str, list[Box]]:
    faces = json.loads(_LABELS.read_text(encoding="utf-8"))["faces"]
    return {
        name: [(box[0] / 100, box[1] / 100, box[2] / 100, box[3] / 100) for box in boxes]
        for name, boxes in faces.items()
    }


def _fractions(box: list[float], width: int, height: int) -> Box:
    left, top, right, bottom = box
    return left / width, top / height, (right - left) / width, (bottom - top) / height


def _print(ours: Accuracy, hog: Accuracy, watch: Stopwatch, photos: int) -> None:
    lines = [
        f"{name}: {found.found} of {found.labelled} faces, {found.reported} reported, "
        f"recall {found.recall:.3f}, precision {found.precision:.3f}"
        for name, found in (("ours", ours), ("face_recognition", hog))
    ]
    lines += [
        f"{seconds / photos:.3f} s a photo: {what}" for what, seconds in watch.seconds.items()
    ]
    sys.stdout.write("\n".join([*lines, ""]))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else ".data/samples"))
