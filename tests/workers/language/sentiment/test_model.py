"""A model learns of labelled texts, says nothing where it has nothing to go by, and is a file."""

from pathlib import Path

import pytest
import torch

from tests import small_sentiment
from workers.inference.errors import WeightsCorrupt
from workers.language.sentiment.corpus import Mood
from workers.language.sentiment.learning import Texts, learn, measure
from workers.language.sentiment.model import UNTOLD, SentimentModel, points_of
from workers.language.sentiment.network import SentimentNetwork
from workers.language.text import shared_encoder


@pytest.fixture(scope="module")
def model() -> SentimentModel:
    return small_sentiment.model()


@pytest.fixture(scope="module")
def texts() -> Texts:
    labelled = small_sentiment.labelled()
    return Texts.of(labelled, points_of([one.text for one in labelled], shared_encoder(1).embed))


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("这个照片非常漂亮，谢谢", Mood.HAPPY),
        ("回答没有用，很失望", Mood.UNHAPPY),
        ("This album is wonderful", Mood.HAPPY),
        ("The search is useless and too slow", Mood.UNHAPPY),
    ],
)
def test_moods_are_read_in_both_languages(model: SentimentModel, text: str, mood: Mood) -> None:
    [reading] = model.read([text])
    assert reading.mood is mood
    assert (reading.happy > 0.5) is (mood is Mood.HAPPY)


@pytest.mark.parametrize(
    "text", ["", "😶", "12:30", "とても綺麗な写真です", "Fantastique, merci beaucoup"]
)
def test_nothing_is_said_of_what_it_has_not_learned(model: SentimentModel, text: str) -> None:
    assert model.read([text]) == [UNTOLD]


def test_a_text_is_read_the_same_alone_and_among_others(model: SentimentModel) -> None:
    alone = model.read(["这个照片很好"])[0]
    among = model.read(["", "This picture is bad", "这个照片很好", "这个照片很差" * 40])[2]
    assert among.mood is alone.mood
    assert among.happy == pytest.approx(alone.happy, abs=1e-4)


def test_the_same_texts_make_the_same_model(texts: Texts) -> None:
    again = learn(texts, small_sentiment.SETTINGS, after_epoch=lambda *_: None)
    for name, values in small_sentiment.network().state_dict().items():
        assert torch.equal(values, again.state_dict()[name]), name


def test_it_is_measured_on_the_frozen_part_alone(texts: Texts) -> None:
    figures = measure(small_sentiment.network(), texts)
    assert figures["accuracy_zh"] > 0.9
    assert figures["accuracy_en"] > 0.9
    assert {"f1_zh", "calibration_error_en", "neutral_en", "told_right_zh"} <= set(figures)
    changed = texts.where(lambda one: one.part.value == "test")
    assert measure(small_sentiment.network(), changed) == figures


def test_a_model_is_the_same_out_of_its_file(tmp_path: Path) -> None:
    file = small_sentiment.saved(tmp_path)
    read = SentimentModel.load(file, shared_encoder(1).embed)
    asked = ["这个照片很好", "This picture is bad"]
    assert read.read(asked) == small_sentiment.model().read(asked)


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.pt").write_bytes(b"no model")
    with pytest.raises(WeightsCorrupt):
        SentimentNetwork.load(tmp_path / "other.pt")
    torch.save({"keys": torch.zeros(3)}, tmp_path / "half.pt")
    with pytest.raises(WeightsCorrupt):
        SentimentNetwork.load(tmp_path / "half.pt")
