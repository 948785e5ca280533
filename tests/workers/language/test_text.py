"""Texts of like meaning lie close together, whatever their language."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from workers.inference.engine import Engine

PAIRS = [
    ("cat", "猫"),
    ("a dog running in the park", "一只狗在公园里奔跑"),
    ("sunset at the beach", "海边的日落"),
    ("birthday cake", "生日蛋糕"),
    ("snowy mountains", "雪山"),
    ("my grandmother's house", "奶奶的家"),
]


def test_a_sentence_is_nearest_to_its_translation(engine: Engine) -> None:
    english = engine.text.embed([pair[0] for pair in PAIRS])
    chinese = engine.text.embed([pair[1] for pair in PAIRS])
    assert (english @ chinese.T).argmax(axis=1).tolist() == list(range(len(PAIRS)))
    assert (chinese @ english.T).argmax(axis=1).tolist() == list(range(len(PAIRS)))


@pytest.mark.parametrize("text", ["cat", "猫" * 50_000, "\x00\n\t", "🦀" * 40, "a"])
def test_any_text_gives_a_point_of_unit_length(engine: Engine, text: str) -> None:
    (point,) = engine.text.embed([text])
    assert point.dtype == np.float32
    assert point.shape == (512,)
    assert np.linalg.norm(point) == pytest.approx(1, abs=1e-5)


def test_no_text_gives_no_point(engine: Engine) -> None:
    assert engine.text.embed([]).shape == (0, 512)


def test_a_text_has_the_same_point_alone_in_company_and_in_threads(engine: Engine) -> None:
    texts = [text for pair in PAIRS for text in pair]
    together = engine.text.embed(texts)
    with ThreadPoolExecutor(4) as threads:
        alone = list(threads.map(lambda text: engine.text.embed([text])[0], texts))
    assert np.abs(together - np.stack(alone)).max() < 1e-5
