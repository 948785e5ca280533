"""semantic: what the photo is about, as points among the meanings of texts.

A photo has two points in each space: the picture's own, and one of what people wrote about it or
in it. They are kept apart because each is compared with a query by a measure of its own, and
because a picture of a cat with a caption about a birthday is to be found by either.
"""

from collections.abc import Iterator

from backend.events.contracts import StageName
from backend.events.results import Embedded, RecognisedWords, SpacePoint
from workers.inference.engine import current
from workers.language.meaning import Point, WeightedText
from workers.vision.pixels import Pixels
from workers.vision.tags.look import Look

from .contract import Photo
from .look import look_of
from .preview import preview_pixels

# What was written about the photo says more about it than what happens to stand in it.
_CAPTION = 2.0
_KEYWORD = 1.0
_TEXT = 0.7
_LONGEST_TEXT = 300  # characters of text in the picture: the head says what it is


class Semantic:
    name = StageName.SEMANTIC

    def model_version(self) -> str:
        return current().semantic.version

    def run(self, photo: Photo) -> Embedded:
        spaces = [current().semantic[version] for version in photo.spaces]
        texts = list(texts_of(photo.recognised))
        words = [(space.version, space.embed_words(texts)) for space in spaces]
        return Embedded(
            points=tuple(
                _point(space.version, space.embed_picture(_Preview(photo))) for space in spaces
            ),
            words=tuple(_point(version, point) for version, point in words if point is not None),
        )


class _Preview:
    """A `Sight` of the photo's preview."""

    def __init__(self, photo: Photo) -> None:
        self._photo = photo

    def pixels(self) -> Pixels:
        return preview_pixels(self._photo)

    def look(self) -> Look:
        return look_of(self._photo)


def texts_of(words: RecognisedWords) -> Iterator[WeightedText]:
    """Places and people are left to the words of the search: their names mean nothing by
    themselves. So are the network's own tags, which the picture's point is made of already."""
    for word in (*words.keywords, *(name for names in words.own_tags for name in names)):
        yield WeightedText(word, _KEYWORD)
    yield WeightedText(" ".join(words.text)[:_LONGEST_TEXT], _TEXT)
    yield WeightedText(words.caption, _CAPTION)


def _point(version: str, point: Point) -> SpacePoint:
    return SpacePoint(version, tuple(point.tolist()))


stage = Semantic()
