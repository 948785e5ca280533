"""Moods as the model server gives them."""

from pathlib import Path

import pytest

from tests import small_sentiment
from workers.inference.errors import WeightsMissing
from workers.inference.servable import UnfitInput
from workers.inference.servables.sentiment import SentimentServable, load


@pytest.fixture
def servable(tmp_path: Path) -> SentimentServable:
    files = {"sentiment.pt": small_sentiment.saved(tmp_path)}
    return load(files, version="sentiment-1", device="cpu", threads=1)


def test_each_text_becomes_a_reading_in_order(servable: SentimentServable) -> None:
    servable.warm_up()
    bad, good, none = servable.run(
        [{"text": "这个回答没有用，很失望"}, {"text": "This picture is lovely"}, {"text": "🙂"}]
    )
    assert bad["reading"] == "unhappy"
    assert good["reading"] == "happy"
    assert none == {"happy": 0.5, "reading": "neutral"}
    assert servable.version == "sentiment-1"
    assert servable.resident_bytes > 1000
    servable.close()


@pytest.mark.parametrize("item", [{}, {"text": None}, {"text": 3}, {"text": "好" * 20_001}])
def test_what_is_no_text_is_refused(servable: SentimentServable, item: dict[str, object]) -> None:
    with pytest.raises(UnfitInput):
        servable.check(item)


def test_a_version_without_its_file_is_refused() -> None:
    with pytest.raises(WeightsMissing):
        load({}, version="sentiment-1", device="cpu", threads=1)
