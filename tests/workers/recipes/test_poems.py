"""The recipe of poems: what a pipeline asks of it."""

from pathlib import Path

import pytest

from tests import small_poems
from tests.small_poems import RecordedProgress
from workers.modelops.recipes import UnfitModel
from workers.recipes.poems import RECIPE

GOOD = {
    "perplexity": 400.0,
    "yardstick_perplexity": 500.0,
    "form": 1.0,
    "copies": 0.0,
    "rhyme": 1.0,
    "yardstick_rhyme": 0.1,
}


def test_a_model_is_trained_measured_and_tried_out(tmp_path: Path) -> None:
    progress = RecordedProgress(tmp_path)

    files = small_poems.train(tmp_path, progress)
    metrics = RECIPE.evaluate(files, tmp_path / "quatrains.json.gz", progress)
    RECIPE.smoke_test(files)

    assert len(progress.figures) == small_poems.PARAMETERS["epochs"]
    assert metrics["form"] == 1
    assert metrics["copies"] == 0
    assert metrics["rhyme"] == 1 > metrics["yardstick_rhyme"]
    assert metrics["perplexity"] > 1
    assert 0 <= metrics["seeds"] <= 1


def test_a_finished_training_is_not_done_again(tmp_path: Path) -> None:
    small_poems.train(tmp_path)
    again = RecordedProgress(tmp_path)

    small_poems.train(tmp_path, again)

    assert not again.figures


@pytest.mark.parametrize(
    "worse",
    [
        {"perplexity": 501.0},
        {"form": 0.999},
        {"copies": 0.005},
        {"rhyme": 0.1},
    ],
)
def test_the_gate_is_the_yardstick_and_the_form(worse: dict[str, float]) -> None:
    assert RECIPE.judge(GOOD, None).passed
    assert not RECIPE.judge({**GOOD, **worse}, None).passed


def test_a_candidate_must_beat_the_champion() -> None:
    assert RECIPE.judge(GOOD, {**GOOD, "perplexity": 410.0}).passed
    verdict = RECIPE.judge(GOOD, {**GOOD, "perplexity": 390.0})
    assert not verdict.passed
    assert "The champion's perplexity is 390.0." in verdict.reasons


def test_what_writes_no_poem_is_not_offered(tmp_path: Path) -> None:
    with pytest.raises(UnfitModel):
        RECIPE.smoke_test({"poems.json": tmp_path / "nothing"})
