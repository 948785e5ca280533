"""The test half of the labelled photos as points and labels: what every head of tags is held
against, on installations that have none of the photos."""

from pathlib import Path

import numpy as np

from tests.bench.tags.looks import cpu_tagger, looks_at
from tests.evaluation.tags import TaggedPhoto, split, tagged_photos
from workers.vision import tags
from workers.vision.tags.head import prior
from workers.vision.tags.learning import NO, UNSAID, YES, LearningSet
from workers.vision.tags.scenes import SPACE
from workers.vision.tags.words import statements, threshold_of

_FILE = Path(tags.__file__).parent / "standard.safetensors"
_NEVER = 2.0


def write() -> None:
    labelled = tagged_photos()
    photos = sorted(split(labelled.photos).test, key=lambda photo: photo.name)
    labelled_set(photos, labelled.vocabulary).save(_FILE)


def labelled_set(photos: list[TaggedPhoto], words: tuple[str, ...]) -> LearningSet:
    """Every label as if a user had said it; all of it frozen."""
    tagger = cpu_tagger()
    looks = looks_at(photos, tagger)
    points = {name: tagger.spaces[SPACE].point(look) for name, look in looks.items()}
    told = {name: statements(look, points[name]) for name, look in looks.items()}
    return LearningSet(
        network=tagger.network_version,
        words=words,
        points=np.array([points[photo.name] for photo in photos], np.float16),
        priors=np.array(
            [[prior(told[photo.name].get(word)) for word in words] for photo in photos], np.float16
        ),
        labels=np.array(
            [[_label(photo.shows(word)) for word in words] for photo in photos], np.int8
        ),
        groups=np.arange(len(photos), dtype=np.int32),
        frozen=np.ones(len(photos), bool),
        thresholds=np.array([min(threshold_of(word), _NEVER) for word in words], np.float32),
    )


def _label(truth: bool | None) -> int:
    return UNSAID if truth is None else YES if truth else NO
