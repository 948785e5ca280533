"""The recipe of moods: its texts, a training that may be killed, and its gate."""

from collections import Counter
from pathlib import Path

import pytest
import torch

from tests import small_sentiment
from workers.language.sentiment import corpus
from workers.language.sentiment.corpus import Mood
from workers.language.sentiment.languages import Language
from workers.modelops.recipes import Metrics, Parameters, UnfitModel
from workers.recipes import sentiment
from workers.recipes.sentiment import RECIPE
from workers.recipes.sentiment_sources import labelled_texts

QUICK: Parameters = {**RECIPE.parameters, "hidden": 16, "epochs": 3, "rate": 0.01}
GOOD: Metrics = {
    "accuracy_zh": 0.95,
    "accuracy_en": 0.95,
    "calibration_error_zh": 0.01,
    "calibration_error_en": 0.01,
}


class Killed(Exception):
    pass


class Attempt:
    """A pipeline's step. dies_after: slices that are kept."""

    def __init__(self, kept: Path | None = None, *, dies_after: int | None = None) -> None:
        self._kept = kept
        self._lives = dies_after
        self.beats: list[float] = []
        self.losses: list[float] = []

    def beat(self, done: float, note: str = "") -> None:  # noqa: ARG002
        self.beats.append(done)

    def measure(self, **figures: float) -> None:
        self.losses.append(figures["loss"])

    def keep(self, checkpoint: Path) -> None:  # noqa: ARG002
        if self._lives is not None:
            self._lives -= 1
            if self._lives == 0:
                raise Killed

    def kept(self) -> Path | None:
        return self._kept


@pytest.fixture
def data(tmp_path: Path) -> Path:
    file = tmp_path / "texts.jsonl"
    corpus.write(small_sentiment.labelled(), file)
    return file


@pytest.fixture
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentiment, "_AT_ONCE", 32)
    monkeypatch.setattr(sentiment, "_SLICE", 64)


def test_the_texts_of_both_packages_are_read_with_their_labels() -> None:
    counted = Counter((one.language, one.mood) for one in labelled_texts())
    assert counted[Language.CHINESE, Mood.HAPPY] == 16_548
    assert counted[Language.CHINESE, Mood.UNHAPPY] == 18_575
    assert counted[Language.ENGLISH, Mood.NEUTRAL] > 4_000
    assert counted[Language.ENGLISH, Mood.HAPPY] > 10_000


def test_a_model_is_trained_measured_and_tried(data: Path, tmp_path: Path) -> None:
    attempt = Attempt()
    files = RECIPE.train(data, QUICK, tmp_path, attempt)
    assert attempt.beats == sorted(attempt.beats)
    assert attempt.beats[-1] == pytest.approx(1)
    assert attempt.losses[-1] < attempt.losses[0]
    figures = RECIPE.evaluate(files, data, Attempt())
    assert figures["accuracy_zh"] > 0.8
    assert figures["accuracy_en"] > 0.8


def test_a_training_that_was_killed_makes_the_same_model(
    data: Path, tmp_path: Path, small_slices: None
) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    whole.mkdir()
    broken.mkdir()
    files = RECIPE.train(data, QUICK, whole, Attempt())
    with pytest.raises(Killed):
        RECIPE.train(data, QUICK, broken, Attempt(dies_after=2))
    again = RECIPE.train(data, QUICK, broken, Attempt(kept=broken / "points.npy"))
    one, other = (torch.load(each["sentiment.pt"], weights_only=True) for each in (files, again))
    assert all(torch.equal(one[name], other[name]) for name in one)


def test_the_gate_asks_for_more_than_was_there_before() -> None:
    assert RECIPE.judge(GOOD, None).passed
    assert not RECIPE.judge({**GOOD, "accuracy_zh": 0.5}, None).passed
    assert not RECIPE.judge({**GOOD, "accuracy_en": 0.5}, None).passed
    assert not RECIPE.judge({**GOOD, "calibration_error_en": 0.2}, None).passed


def test_the_gate_asks_for_more_than_the_champion_and_for_little_loss_in_either_language() -> None:
    assert not RECIPE.judge(GOOD, GOOD).passed
    assert RECIPE.judge({**GOOD, "accuracy_zh": 0.96}, GOOD).passed
    assert RECIPE.judge({**GOOD, "accuracy_zh": 0.97, "accuracy_en": 0.947}, GOOD).passed
    refused = RECIPE.judge({**GOOD, "accuracy_zh": 0.99, "accuracy_en": 0.92}, GOOD)
    assert not refused.passed
    assert "Against the champion: +4.00% in zh, -3.00% in en." in refused.reasons


def test_a_model_that_mistakes_the_clearest_texts_is_refused(tmp_path: Path) -> None:
    network = small_sentiment.network()
    state = {name: values.clone() for name, values in network.state_dict().items()}
    state["blend"].neg_()
    torch.save(state, tmp_path / "sentiment.pt")
    with pytest.raises(UnfitModel):
        RECIPE.smoke_test({"sentiment.pt": tmp_path / "sentiment.pt"})
    with pytest.raises(UnfitModel):
        RECIPE.smoke_test({})
