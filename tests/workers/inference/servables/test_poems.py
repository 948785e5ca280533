"""Poems as the model server answers with them."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import small_poems
from workers.inference.errors import WeightsCorrupt
from workers.inference.servable import UnfitInput
from workers.inference.servables.poems import PoemServable, load


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    return small_poems.train(tmp_path_factory.mktemp("poems"))


@pytest.fixture(scope="module")
def servable(files: Mapping[str, Path]) -> PoemServable:
    return load(files, version="poems-1", device="cpu", threads=1)


def test_words_and_a_number_become_a_poem(servable: PoemServable) -> None:
    servable.warm_up()
    item = {"words": ["雪山", "夕阳"], "seed": 7}
    servable.check(item)

    [poem] = servable.run([item])

    assert servable.version == "poems-1"
    assert [len(line) for line in json.loads(json.dumps(poem))["lines"]] == [5, 5, 5, 5]
    assert poem["rhyme"]
    assert servable.run([item]) == [poem]


def test_words_that_poems_do_not_know_do_no_harm(servable: PoemServable) -> None:
    [poem] = servable.run([{"words": ["wifi", "📷", ""], "seed": 1}])

    assert poem["seeds"] == []


@pytest.mark.parametrize(
    "item",
    [
        {"words": "雪"},
        {"words": [3]},
        {"words": ["雪" * 41]},
        {"words": ["雪"] * 25},
        {"seed": -1},
        {"seed": 1.5},
        {"seed": True},
    ],
)
def test_anything_else_is_refused(servable: PoemServable, item: Mapping[str, object]) -> None:
    with pytest.raises(UnfitInput):
        servable.check(item)


def test_files_of_something_else_are_refused(files: Mapping[str, Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.write_bytes(b"not a model")

    for name in files:
        with pytest.raises(WeightsCorrupt):
            load({**files, name: broken}, version="poems-1", device="cpu", threads=1)
    with pytest.raises(WeightsCorrupt):
        load({}, version="poems-1", device="cpu", threads=1)
