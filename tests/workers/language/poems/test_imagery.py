"""What photos show goes to what poems speak of."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from workers.language.poems.imagery import Imagery, imagery
from workers.language.poems.vocabulary import Vocabulary

# Often enough for a word to count.
LINES = ["明月照江南", "青山见落日", "犬吠白云间"] * 40
POINTS = {"狗": [1.0, 0.0, 0.0], "dog": [1.0, 0.0, 0.0], "犬": [0.9, 0.1, 0.0]}
POINTS |= {"手机": [0.0, 0.0, 1.0], "mobile phone": [0.0, 0.0, 1.0], "明月": [0.0, 1.0, 0.0]}


def _embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Words that it does not know lie at one point, as with the real encoder."""
    points = np.array([POINTS.get(text, [0.0, 0.6, 0.8]) for text in texts], np.float32)
    unit: NDArray[np.float32] = points / np.linalg.norm(points, axis=1, keepdims=True)
    return unit


@pytest.fixture
def words() -> Imagery:
    things = [("dog", "狗"), ("mobile phone", "手机")]
    return imagery(Vocabulary.of(LINES, at_least=1), LINES, things, _embed)


def test_a_thing_goes_to_its_nearest_word(words: Imagery) -> None:
    assert words.of["狗"] == ["犬"]
    assert words.seeds(["狗"]) == ["犬"]


def test_a_thing_that_nothing_is_near_to_has_no_image(words: Imagery) -> None:
    assert "手机" not in words.of
    assert words.seeds(["手机"]) == []


def test_a_word_of_the_poems_is_itself(words: Imagery) -> None:
    assert words.seeds(["江南", "月"]) == ["江南", "月"]


def test_a_longer_word_gives_the_part_that_poems_know(words: Imagery) -> None:
    assert words.seeds(["江南水乡", "雪山"]) == ["江南", "山"]


def test_of_places_only_those_count_that_poems_know(words: Imagery) -> None:
    assert words.known(["江南市", "旧金山", "江南"]) == ["江南"]


def test_nothing_is_said_twice(words: Imagery) -> None:
    assert words.seeds(["狗", "犬", " 犬 ", ""]) == ["犬"]
