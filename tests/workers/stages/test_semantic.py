"""The semantic stage: a point of the picture, and one of what people wrote, in every space."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from backend.events.results import RecognisedWords
from backend.storage.store import ObjectStore
from tests.workers.stages.photos import stored_photo
from workers.inference.engine import Engine
from workers.inference.errors import UnknownVersion
from workers.language.conse import PLAIN, TURNED
from workers.stages import semantic
from workers.stages.contract import Photo

NO_WORDS = RecognisedWords()


@pytest.fixture
def photo(
    store: ObjectStore, tmp_path: Path, preview: Callable[[str], bytes]
) -> Callable[..., Photo]:
    """`photo("coffee.png", words=…, spaces=…)`: a sample photo whose preview is in the store."""

    def made(
        name: str, words: RecognisedWords = NO_WORDS, spaces: tuple[str, ...] = (TURNED.version,)
    ) -> Photo:
        plain = stored_photo(store, tmp_path, preview(name), recognised=words, spaces=spaces)
        return stored_photo(
            store,
            tmp_path,
            preview(name),
            recognised=words,
            spaces=spaces,
            preview_key=plain.original_key,
        )

    return made


def nearest(engine: Engine, query: str, points: dict[str, np.ndarray]) -> str:
    meaning = engine.semantic[TURNED.version].embed_query(query)
    return max(points, key=lambda name: float(points[name] @ meaning.point))


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("a cosy drink in the morning", "coffee.png"),
        ("早上的一杯热饮", "coffee.png"),
        ("kitten", "chelsea.png"),
        ("喵星人", "chelsea.png"),
        ("making music with strings", "guitar_cw90.hif"),
        ("弹琴唱歌", "guitar_cw90.hif"),
        ("两轮交通工具", "motorcycle_left.png"),
        ("place of worship", "casio_dome.jpg"),
    ],
)
def test_a_picture_without_a_word_is_found_by_what_it_shows(
    engine: Engine, photo: Callable[..., Photo], query: str, name: str
) -> None:
    names = ("coffee.png", "chelsea.png", "guitar_cw90.hif", "motorcycle_left.png")
    points = {}
    for one in (*names, "casio_dome.jpg"):
        found = semantic.stage.run(photo(one))
        assert found.words == ()
        (point,) = found.points
        points[one] = np.array(point.vector)
        assert np.linalg.norm(points[one]) == pytest.approx(1, abs=1e-5)
    assert nearest(engine, query, points) == name


def test_what_people_wrote_has_a_point_of_its_own(
    engine: Engine, photo: Callable[..., Photo]
) -> None:
    album = {
        "sign": RecognisedWords(text=("Platform 9 to Hangzhou East", "Departure 10:45")),
        "party": RecognisedWords(caption="奶奶的八十岁生日", own_tags=(("candle", "蜡烛"),)),
        "hike": RecognisedWords(keywords=("Huangshan", "sunrise")),
    }
    points, pictures = {}, []
    for name, words in album.items():
        found = semantic.stage.run(photo("coffee.png", words))
        (point,) = found.words
        points[name] = np.array(point.vector)
        pictures.append(found.points)
    assert nearest(engine, "railway platform", points) == "sign"
    assert nearest(engine, "grandmother's birthday", points) == "party"
    assert nearest(engine, "日出", points) == "hike"
    assert pictures[0] == pictures[1] == pictures[2]  # the words do not move the picture


def test_blank_words_are_no_words(engine: Engine, photo: Callable[..., Photo]) -> None:
    assert semantic.stage.run(photo("coffee.png", RecognisedWords(text=(" ",)))).words == ()


def test_every_wanted_space_is_filled(engine: Engine, photo: Callable[..., Photo]) -> None:
    words = RecognisedWords(caption="espresso")
    found = semantic.stage.run(photo("coffee.png", words, (PLAIN.version, TURNED.version)))
    assert [point.space for point in found.points] == [PLAIN.version, TURNED.version]
    assert [point.space for point in found.words] == [PLAIN.version, TURNED.version]
    assert found.points[0].vector != found.points[1].vector


def test_a_space_that_no_network_here_makes_is_an_error(
    engine: Engine, photo: Callable[..., Photo]
) -> None:
    """The run fails, and is tried again by another worker; what it has is not thrown away."""
    with pytest.raises(UnknownVersion, match="clip-of-another-worker"):
        semantic.stage.run(photo("coffee.png", spaces=("clip-of-another-worker",)))
