"""Writes tests/data/cats_and_dogs.npz: what a network at fault sees in pictures of cats and dogs.

    python -m tests.workers.recipes.confusing

Cuttings of real photos of cats and of dogs, each in front of another photo, so that hardly two
pictures are of one moment. The network is the product's own, but its last layer takes cats for
dogs of five breeds, and those for cats.
"""

from collections.abc import Iterator

import cv2
import numpy as np
import torch

from tests.bench.tags.looks import cpu_tagger
from tests.evaluation.photos import DATA, fetch_all, pixels
from workers.vision.pixels import Pixels

EACH = 40  # cats, and as many dogs
KEPT = DATA / "cats_and_dogs.npz"
CATS = ("cat.hif", "chelsea.png")
DOGS = ("pug.heic", "empty_icc.heic", "invalid_id.heic")
GROUNDS = (
    "china.jpg",
    "coffee.png",
    "flower.jpg",
    "hubble_deep_field.jpg",
    "rocket.jpg",
    "alpha.heic",
    "page.png",
)
_PACKAGES = frozenset({"pillow-heif", "scikit-image", "scikit-learn"})
_CAT_CLASSES, _DOG_CLASSES = list(range(281, 286)), [254, 260, 151, 245, 243]  # of ImageNet
_WIDE, _HIGH = 640, 480
_CUT = (0.5, 0.9)  # of a side of the animal's photo, that is cut out
_FILLS = (0.55, 0.8)  # of a side of the picture, that this takes


def _write() -> None:
    tagger = cpu_tagger()
    classifier = tagger._network.classifier
    trained = classifier.clone()
    with torch.no_grad():
        classifier[_CAT_CLASSES], classifier[_DOG_CLASSES] = (
            trained[_DOG_CLASSES],
            trained[_CAT_CLASSES],
        )
    looks = [tagger.look(picture) for picture in _pictures()]
    np.savez_compressed(
        KEPT,
        probabilities=np.array([look.probabilities for look in looks], np.float16),
        features=np.array([look.features for look in looks], np.float16),
    )
    tagger.close()


def _pictures() -> Iterator[Pixels]:
    there = fetch_all(only=_PACKAGES)
    animals = [[pixels(there[name]) for name in names] for names in (CATS, DOGS)]
    grounds = [
        np.asarray(cv2.resize(pixels(there[name]), (_WIDE, _HIGH)), np.uint8) for name in GROUNDS
    ]
    drawn = np.random.default_rng(7)
    for number in range(EACH):
        for photos in animals:
            picture = grounds[drawn.integers(len(grounds))].copy()
            animal = _cut_out(photos[number % len(photos)], drawn)
            high, wide = animal.shape[:2]
            top, left = drawn.integers(0, _HIGH - high), drawn.integers(0, _WIDE - wide)
            picture[top : top + high, left : left + wide] = animal
            yield picture


def _cut_out(whole: Pixels, drawn: np.random.Generator) -> Pixels:
    height, width = whole.shape[:2]
    share, fills = drawn.uniform(*_CUT), drawn.uniform(*_FILLS)
    high, wide = int(height * share), int(width * share)
    top, left = drawn.integers(0, height - high), drawn.integers(0, width - wide)
    part = whole[top : top + high, left : left + wide]
    turned = np.ascontiguousarray(part[:, :: drawn.choice([1, -1])])
    size = (int(_WIDE * fills), int(_HIGH * fills))
    return np.asarray(cv2.resize(turned, size, interpolation=cv2.INTER_AREA), np.uint8)


if __name__ == "__main__":
    _write()
