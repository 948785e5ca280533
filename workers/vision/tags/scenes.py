"""Words that ImageNet has no class for (sky, portrait, outdoors), told from how a picture looks.

A linear probe each (Alain and Bengio, 2016, arXiv:1610.01644) on the picture's point among
look-alikes. `python -m tests.bench.tags --fit` trains them on labelled photos and writes
`scenes.tsv` beside this module; its lines are slug, bias, and a weight for each dimension.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

SPACE = "efficientnet-lite2-0.1.0"  # whose points the probes are for

_Floats = NDArray[np.float32]


def scene_scores(point: _Floats) -> Mapping[str, float]:
    """Log-odds by slug, not calibrated yet. point: (512,), of unit length, in SPACE."""
    slugs, biases, weights = probes()
    return dict(zip(slugs, (weights @ point + biases).tolist(), strict=True))


@cache
def probes() -> tuple[tuple[str, ...], _Floats, _Floats]:
    """Slugs, biases (n,) and weights (n, 512)."""
    text = (files(__package__) / "scenes.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()]
    numbers = np.array([row[1:] for row in rows], np.float32)
    return tuple(row[0] for row in rows), numbers[:, 0], numbers[:, 1:]
