"""A head adds what was learned to what the network says, and nothing where nothing was."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from workers.inference.errors import WeightsCorrupt
from workers.vision.tags.head import DIMENSIONS, Head, Statement, prior
from workers.vision.tags.head_fitting import Line, Trust, fit_word, head_of
from workers.vision.tags.head_measuring import answers, standard_score, standard_set
from workers.vision.tags.learning import NO, UNSAID, YES, LearningSet

THRESHOLD = 0.5
SURELY, HARDLY = Statement(2.0, THRESHOLD), Statement(-2.0, THRESHOLD)


def along(axis: int, *, noise: float = 0.0, seed: int = 0) -> NDArray[np.float32]:
    """A point near the unit vector of an axis."""
    point = np.random.default_rng(seed).normal(0, noise or 1e-9, DIMENSIONS)
    point[axis] += 1
    return (point / np.linalg.norm(point)).astype(np.float32)


def head(**words: tuple[int, float]) -> Head:
    """By word: along which axis it answers otherwise than the network, and by how much."""
    return head_of(
        "network-1",
        [
            (word, Line(along(axis).astype(np.float64) * amount, 0.0, THRESHOLD))
            for word, (axis, amount) in words.items()
        ],
    )


def dogs_of_which_some_are_cats(*, contradicted: float, seed: int = 1) -> LearningSet:
    """120 photos that the network calls dogs; a third of them, along another axis, are cats, and
    of that share of those somebody has said so."""
    drawn = np.random.default_rng(seed)
    is_cat = np.arange(120) % 3 == 0
    points = [along(1 if cat else 0, noise=0.03, seed=row) for row, cat in enumerate(is_cat)]
    said = is_cat & (drawn.random(120) < contradicted)
    return LearningSet(
        network="network-1",
        words=("dog",),
        points=np.array(points, np.float16),
        priors=np.full((120, 1), 2.0, np.float16),
        labels=np.where(said, NO, UNSAID).astype(np.int8)[:, None],
        groups=np.arange(120, dtype=np.int32),
        frozen=np.zeros(120, bool),
        thresholds=np.array([THRESHOLD], np.float32),
    )


def test_what_was_learned_is_added_to_what_the_network_says() -> None:
    said = {"dog": SURELY, "cat": HARDLY, "sky": SURELY}
    revised = head(dog=(1, -6.0), cat=(1, 6.0)).revise(said, along(1))
    assert not revised["dog"].holds
    assert revised["cat"].holds
    assert revised["sky"] == SURELY


def test_where_nothing_was_learned_the_network_has_its_way() -> None:
    said = {"dog": SURELY, "cat": HARDLY}
    assert head_of("network-1", []).revise(said, along(1)) == said
    revised = head(dog=(1, -6.0)).revise(said, along(2))
    assert revised["dog"].log_odds == pytest.approx(SURELY.log_odds, abs=1e-4)


def test_what_is_no_dog_is_no_beagle_either() -> None:
    revised = head(dog=(1, -6.0)).revise({"dog": SURELY, "beagle": SURELY}, along(1))
    assert "beagle" not in revised


def test_a_word_that_the_network_cannot_tell_begins_as_a_rare_one() -> None:
    assert prior(None) == prior(Statement(4.0, 1.01)) < -2
    revised = head(**{"own-1": (1, 6.0)}).revise({}, along(1))
    assert revised["own-1"].holds
    assert not head(**{"own-1": (1, 6.0)}).revise({}, along(2))["own-1"].holds


def test_corrections_that_have_something_in_common_are_learned() -> None:
    data = dogs_of_which_some_are_cats(contradicted=0.6)
    line = fit_word(data, 0, Trust())
    assert line is not None
    told = head_of("network-1", [("dog", line)])
    shown = answers(told, data).holds[:, 0]
    is_cat = np.arange(120) % 3 == 0
    assert not shown[is_cat].any()  # those of which nobody spoke too
    assert shown[~is_cat].all()


def test_corrections_without_rhyme_or_reason_teach_nothing() -> None:
    data = dogs_of_which_some_are_cats(contradicted=0.0)
    data.labels[np.random.default_rng(3).choice(120, 30, replace=False)] = NO
    assert fit_word(data, 0, Trust()) is None


def test_a_few_corrections_teach_nothing_yet() -> None:
    data = dogs_of_which_some_are_cats(contradicted=0.0)
    data.labels[:12:3] = NO
    assert fit_word(data, 0, Trust()) is None


def test_a_word_of_ones_own_is_learned_from_enough_photos_that_show_it() -> None:
    data = dogs_of_which_some_are_cats(contradicted=0.0)
    data.labels[:90:3] = YES
    data.priors[:] = prior(None)
    data.thresholds[:] = 2.0
    line = fit_word(data, 0, Trust())
    assert line is not None
    shown = answers(head_of("network-1", [("dog", line)]), data).holds[:, 0]
    assert shown[90::3].mean() >= 0.7  # nobody had tagged these
    assert not shown[1::3].any()


def test_the_same_corrections_make_the_same_head() -> None:
    data = dogs_of_which_some_are_cats(contradicted=0.6)
    one, other = (fit_word(data, 0, Trust()) for _ in range(2))
    assert one is not None
    assert other is not None
    assert (one.weights == other.weights).all()
    assert one.bias == other.bias


def test_a_head_is_what_was_saved(tmp_path: Path) -> None:
    saved = head(dog=(1, -6.0), cat=(2, 3.0))
    saved.save(tmp_path / "head")
    read = Head.load(tmp_path / "head")
    assert (read.network, read.words) == (saved.network, saved.words)
    assert (read.weights == saved.weights).all()


def test_a_file_that_is_no_head_is_refused(tmp_path: Path) -> None:
    (tmp_path / "head").write_bytes(b"not a head")
    with pytest.raises(WeightsCorrupt):
        Head.load(tmp_path / "head")


def test_a_head_whose_parts_do_not_fit_is_refused(tmp_path: Path) -> None:
    whole = head(dog=(1, -6.0))
    Head(whole.network, ("dog", "cat"), whole.weights, whole.biases, whole.thresholds).save(
        tmp_path / "head"
    )
    with pytest.raises(WeightsCorrupt):
        Head.load(tmp_path / "head")


def test_every_head_is_held_against_photos_that_taught_nothing() -> None:
    assert len(standard_set().points) > 100
    assert standard_score(head_of("network-1", [])) == standard_score(None) > 0.5
    harmful = head_of("network-1", [("outdoor", Line(np.zeros(DIMENSIONS), -20.0, THRESHOLD))])
    assert standard_score(harmful) < standard_score(None) - 0.01
