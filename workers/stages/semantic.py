"""semantic: the photo's point among the meanings of texts.

After ConSE (Norouzi et al., 2014, arXiv:1312.5650): the point is the mean of the embeddings of
what was recognised, weighted by how sure it is and how much it says about the photo. A search text
is embedded into the same space, so that "kitten" finds what was tagged "cat" and 猫.
"""

from collections.abc import Iterator

import numpy as np

from backend.events.contracts import StageName
from backend.events.results import Embedded, RecognisedWords, SpacePoint
from workers.inference.engine import current

from .contract import Photo

# What people wrote says more than what a network guessed, and a place says little about a scene.
_CAPTION = 2.0
_KEYWORD = 1.0
_PLACE = 0.4
_TEXT = 0.7
_LONGEST_TEXT = 300  # characters of text in the picture: the head says what it is


class Semantic:
    name = StageName.SEMANTIC

    def model_version(self) -> str:
        return current().text.version

    def run(self, photo: Photo) -> Embedded:
        weighted = [(text, weight) for text, weight in _texts(photo.recognised) if text.strip()]
        if not weighted:
            return Embedded(())
        points = current().text.embed([text for text, _ in weighted])
        mean = np.array([weight for _, weight in weighted], np.float32) @ points
        length = float(np.linalg.norm(mean))
        if length == 0:
            return Embedded(())
        point = tuple((mean / length).tolist())
        return Embedded((SpacePoint(current().text.version, point),))


def _texts(words: RecognisedWords) -> Iterator[tuple[str, float]]:
    for english, chinese, confidence in words.tags:
        yield english, confidence
        yield chinese, confidence
    for keyword in words.keywords:
        yield keyword, _KEYWORD
    for place in words.places:
        yield place, _PLACE
    yield " ".join(words.text)[:_LONGEST_TEXT], _TEXT
    yield words.caption, _CAPTION


stage = Semantic()
