"""What the detector in use takes for a face on photos without people, and how long it looks.

    OMP_NUM_THREADS=1 python -m tests.bench.detectors.without_people

The photos are those that `tests/data/tags.json` labels as without people, surely, and that are not
among the pictures of the comparison. Seconds are processor seconds of one thread.
"""

import json
import sys
import time

import numpy as np
import torch

from tests.evaluation.faces import colour_faces
from tests.evaluation.photos import DATA, fetch_all, pixels
from workers.vision.faces.detector import FaceDetector
from workers.vision.pixels import fit

_PREVIEW = 2048  # pixels of the longest side
_PEOPLE = frozenset({"person", "child", "portrait", "group", "crowd"})


def names() -> list[str]:
    photos = json.loads((DATA / "tags.json").read_text(encoding="utf-8"))["photos"]
    compared = {picture.name for picture in colour_faces().pictures}
    return [
        name
        for name, labels in photos.items()
        if name not in compared and _PEOPLE.isdisjoint([*labels["tags"], *labels["unsure"]])
    ]


def main() -> None:
    torch.set_num_threads(1)
    detector = FaceDetector(device=torch.device("cpu"))
    files, chosen, seconds = fetch_all(), names(), 0.0
    for name in chosen:
        picture = np.ascontiguousarray(fit(pixels(files[name]), _PREVIEW)[0])
        start = time.process_time()
        faces = detector.detect(picture)
        seconds += time.process_time() - start
        for face in faces:
            where = face.box.round().astype(int).tolist()
            sys.stdout.write(f"{name}: {where}, likelihood {face.score:.2f}\n")
    sys.stdout.write(f"{len(chosen)} photos, {seconds:.2f} s\n")


if __name__ == "__main__":
    main()
