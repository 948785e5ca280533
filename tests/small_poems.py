"""A model of poems that is trained in seconds, on poems that everybody knows.

The book of rhymes beside them is cut down to their characters.
"""

import json
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import torch

from workers.language.poems.corpus import Corpus, Poem
from workers.modelops.recipes import Parameters
from workers.recipes.poems import RECIPE

PARAMETERS: Parameters = {
    "epochs": 3,
    "batch": 8,
    "rate": 0.01,
    "dropout": 0.1,
    "decay": 0.0,
    "width": 16,
    "hidden": 24,
    "layers": 1,
    "rare": 1,
    "seed": 1,
}
_FILE = Path(__file__).parent / "data" / "quatrains.json"
_THINGS = [("dog", "狗"), ("snowy mountain", "雪山"), ("sea", "大海")]


@cache
def corpus() -> Corpus:
    kept = json.loads(_FILE.read_text(encoding="utf-8"))
    poems = [Poem(one["text"], one["title"], "tang") for one in kept["poems"]]
    return Corpus(poems[:33], poems[33:38], poems[38:], kept["rhymes"], _THINGS)


def train(folder: Path, progress: "RecordedProgress | None" = None) -> Mapping[str, Path]:
    """The files of a model, in `folder`."""
    torch.set_num_threads(1)  # its steps are too small to be shared
    data = folder / "quatrains.json.gz"
    corpus().write(data)
    return RECIPE.train(data, PARAMETERS, folder, progress or RecordedProgress(folder))


class RecordedProgress:
    """`workers.modelops.recipes.Progress`, kept in a folder and in lists."""

    def __init__(self, folder: Path) -> None:
        self._checkpoint = folder / "kept.pt"
        self.beats: list[float] = []
        self.figures: list[Mapping[str, float]] = []

    def beat(self, done: float, note: str = "") -> None:  # noqa: ARG002
        self.beats.append(done)

    def measure(self, **figures: float) -> None:
        self.figures.append(figures)

    def keep(self, checkpoint: Path) -> None:
        shutil.copy(checkpoint, self._checkpoint)

    def kept(self) -> Path | None:
        return self._checkpoint if self._checkpoint.exists() else None
